package dk.cpr.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What another service of the suite answered instead of a result. */
public final class RemoteProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String slug;
  private final String peer;
  private final transient List<FieldError> errors;
  private final transient List<KnownFact> contradicted;

  public RemoteProblem(String peer, int status, @Nullable String type) {
    this(peer, status, type, List.of(), List.of());
  }

  private RemoteProblem(
      String peer,
      int status,
      @Nullable String type,
      List<FieldError> errors,
      List<KnownFact> contradicted) {
    super(peer + " " + status);
    this.peer = peer;
    this.status = status;
    this.slug = type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    this.errors = errors;
    this.contradicted = contradicted;
  }

  /** The same with what the peer said of fields, and the facts that it named. */
  public RemoteProblem saying(List<FieldError> fields, List<KnownFact> facts) {
    return new RemoteProblem(peer, status, slug, List.copyOf(fields), List.copyOf(facts));
  }

  /** What the peer found wrong, by field; its pointers are into what was sent to it. */
  public List<FieldError> errors() {
    return errors;
  }

  /** The facts that the peer named as standing against what was asked. */
  public List<KnownFact> contradicted() {
    return contradicted;
  }

  /** Host and port of the peer. */
  public String peer() {
    return peer;
  }

  public int status() {
    return status;
  }

  /** Slug of the peer's problem type, "" when it sent none. */
  public String slug() {
    return slug;
  }

  /**
   * True when the peer said a considered no (4xx but for 401, 403, 408 and 429), which a retry
   * cannot mend.
   */
  public boolean isRefusal() {
    return status >= 400
        && status < 500
        && status != 401
        && status != 403
        && status != 408
        && status != 429;
  }
}
