package dk.cpr.disclosure.gate;

import dk.cpr.kit.change.Cursor;
import java.util.concurrent.atomic.AtomicBoolean;

/** One look-up that is underway. */
public final class Ticket {
  private final Turnstile.Generation generation;
  private final Cursor applied;
  private final AtomicBoolean left = new AtomicBoolean();

  Ticket(Turnstile.Generation generation, Cursor applied) {
    this.generation = generation;
    this.applied = applied;
  }

  /** What was applied and committed before the look-up read anything. */
  Cursor applied() {
    return applied;
  }

  void leave() {
    if (left.compareAndSet(false, true)) {
      generation.leave();
    }
  }
}
