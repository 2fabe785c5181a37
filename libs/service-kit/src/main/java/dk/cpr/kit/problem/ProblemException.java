package dk.cpr.kit.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. Detail and messages must be safe to show: no value, no number. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ProblemType type;
  private final @Nullable String detail;
  private final transient List<FieldError> errors = new ArrayList<>();
  private final transient List<KnownFact> contradicted = new ArrayList<>();
  private @Nullable String challenge;

  public ProblemException(ProblemType type) {
    this(type, null);
  }

  public ProblemException(ProblemType type, @Nullable String detail) {
    super(type.slug());
    this.type = type;
    this.detail = detail;
  }

  /** Names the field at fault; may be called more than once. */
  public ProblemException at(String pointer, String code, String message) {
    errors.add(new FieldError(pointer, code, message));
    return this;
  }

  /** Names a fact that stands against the request; may be called more than once. */
  public ProblemException contradicting(KnownFact fact) {
    contradicted.add(fact);
    return this;
  }

  /** Says in the header {@code WWW-Authenticate} what would help. */
  public ProblemException challenging(String how) {
    challenge = how;
    return this;
  }

  /** What would help, if that is said. */
  Optional<String> challenge() {
    return Optional.ofNullable(challenge);
  }

  public ProblemType type() {
    return type;
  }

  /** The body to answer with. */
  public Problem problem() {
    return Problem.of(type, detail, List.copyOf(errors)).contradicting(List.copyOf(contradicted));
  }
}
