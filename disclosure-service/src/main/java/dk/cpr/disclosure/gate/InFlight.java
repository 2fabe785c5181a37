package dk.cpr.disclosure.gate;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who is inside, by epoch: after a turn, the old epoch can only become empty, and when it
 * is, everyone who entered before the turn has left.
 */
final class InFlight {
  private volatile Epoch current = new Epoch();

  /** Those who entered between two turns. */
  static final class Epoch {
    private final AtomicInteger inside = new AtomicInteger();

    boolean isEmpty() {
      return inside.get() == 0;
    }

    void leave() {
      inside.decrementAndGet();
    }
  }

  Epoch enter() {
    while (true) {
      Epoch epoch = current;
      epoch.inside.incrementAndGet();
      if (epoch == current) {
        return epoch;
      }
      // A turn came between: whoever drains may have seen the epoch empty already.
      epoch.leave();
    }
  }

  /** Begins a new epoch and gives the one before. */
  Epoch turn() {
    Epoch before = current;
    current = new Epoch();
    return before;
  }

  int inside() {
    return current.inside.get();
  }
}
