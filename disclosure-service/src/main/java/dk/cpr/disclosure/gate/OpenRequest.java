package dk.cpr.disclosure.gate;

import dk.cpr.kit.change.Cursor;
import java.util.concurrent.atomic.AtomicBoolean;

/** One look-up that is underway. */
public final class OpenRequest {
  private final InFlight.Epoch epoch;
  private final Cursor applied;
  private final AtomicBoolean left = new AtomicBoolean();

  OpenRequest(InFlight.Epoch epoch, Cursor applied) {
    this.epoch = epoch;
    this.applied = applied;
  }

  /** What was applied and committed before the look-up read anything. */
  Cursor applied() {
    return applied;
  }

  void leave() {
    if (left.compareAndSet(false, true)) {
      epoch.leave();
    }
  }
}
