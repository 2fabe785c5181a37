package dk.cpr.disclosure.access;

/**
 * An answer that is decided and receipted. It leaves when {@link ReleasedWriter} has looked at the
 * gate once more; only {@link Access} makes one.
 *
 * @param <A> the body; bytes are sent as they are
 */
public final class Released<A> {
  private final A body;
  private final LastLook lastLook;

  Released(A body, LastLook lastLook) {
    this.body = body;
    this.lastLook = lastLook;
  }

  A body() {
    return body;
  }

  LastLook lastLook() {
    return lastLook;
  }
}
