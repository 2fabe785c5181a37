package dk.cpr.disclosure.gate;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who is inside, by generation: after a turn, the old generation can only become empty, and
 * when it is, everyone who entered before the turn has left.
 */
final class Turnstile {
  private volatile Generation current = new Generation();

  /** Those who entered between two turns. */
  static final class Generation {
    private final AtomicInteger inside = new AtomicInteger();

    boolean isEmpty() {
      return inside.get() == 0;
    }

    void leave() {
      inside.decrementAndGet();
    }
  }

  Generation enter() {
    while (true) {
      Generation generation = current;
      generation.inside.incrementAndGet();
      if (generation == current) {
        return generation;
      }
      // A turn came between: whoever drains may have seen the generation empty already.
      generation.leave();
    }
  }

  /** Begins a new generation and gives the one before. */
  Generation turn() {
    Generation before = current;
    current = new Generation();
    return before;
  }

  int inside() {
    return current.inside.get();
  }
}
