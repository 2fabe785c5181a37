package dk.cpr.person.event;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kit.problem.FieldError;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.problem.RemoteProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows against an event.
 *
 * @param pointer JSON pointer to what it stands against
 * @param code slug
 * @param message what would be expected; never a value
 * @param fact the fact that is contradicted; null where it is the lack of one
 */
@RegisterForReflection
public record Objection(String pointer, String code, String message, @Nullable KnownFact fact) {
  /** Against the whole report, by a fact. */
  public static Objection by(Known known, String code, String message) {
    StoredFact fact = known.fact();
    return new Objection(
        "",
        code,
        message,
        new KnownFact(fact.id(), fact.kind(), fact.personId(), fact.knownFrom()));
  }

  /** Against the whole report, for the lack of a fact. */
  public static Objection lack(String code, String message) {
    return new Objection("", code, message, null);
  }

  /** Against the whole report, as another service says; empty unless that is what it says. */
  public static Optional<Objection> of(RemoteProblem problem) {
    if (!problem.slug().equals(ProblemType.CONTRADICTS_KNOWN_FACT.slug())) {
      return Optional.empty();
    }
    FieldError said =
        problem.errors().stream()
            .findFirst()
            .orElse(new FieldError("", "contradicted", "what another service knows"));
    return Optional.of(
        new Objection(
            "",
            said.code(),
            said.message(),
            problem.contradicted().stream().findFirst().orElse(null)));
  }

  /** The same without the fact. */
  Objection unnamed() {
    return new Objection(pointer, code, message, null);
  }

  ProblemException problem() {
    ProblemException problem =
        new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT).at(pointer, code, message);
    return fact == null ? problem : problem.contradicting(fact);
  }
}
