package dk.cpr.local.machine;

import org.jspecify.annotations.Nullable;

/**
 * The local register cannot go on. The message is one clear sentence for the person at the keyboard
 * and never holds a secret.
 */
public final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotRun(String sentence) {
    super(sentence);
  }

  public CannotRun(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
