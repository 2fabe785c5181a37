package dk.cpr.local.register;

import java.time.Duration;

/** Hears how a start goes on. Called from one thread. */
public interface StartProgress {

  /** It is not ready yet; said several times a second. */
  void waiting(Component component, Duration since);

  /** It is ready. */
  void ready(Component component, Duration took);

  /** A progress that nobody looks at. */
  static StartProgress unseen() {
    return new StartProgress() {
      @Override
      public void waiting(Component component, Duration since) {
        // Nobody looks.
      }

      @Override
      public void ready(Component component, Duration took) {
        // Nobody looks.
      }
    };
  }
}
