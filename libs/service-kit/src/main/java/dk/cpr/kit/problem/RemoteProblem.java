package dk.cpr.kit.problem;

import org.jspecify.annotations.Nullable;

/** What another service of the suite answered instead of a result. */
public final class RemoteProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String slug;
  private final String peer;

  public RemoteProblem(String peer, int status, @Nullable String type) {
    super(peer + " " + status);
    this.peer = peer;
    this.status = status;
    this.slug = type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
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
