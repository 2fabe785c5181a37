package dk.cpr.local.register;

import java.time.Duration;

/** Hears how a start goes on. Called from one thread. */
public interface Progress {

  /** It is not ready yet; said several times a second. */
  void waiting(Component component, Duration since);

  /** It is ready. */
  void ready(Component component, Duration took);

  /** A progress that nobody looks at. */
  static Progress unseen() {
    return new Progress() {
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
