package dk.cpr.person.world;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until an answer is as expected. */
public final class Until {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private Until() {}

  /** The first answer that is as expected; fails with the last one when patience is at its end. */
  public static <T> T holds(Supplier<T> ask, Predicate<T> expected) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    T answer = ask.get();
    while (!expected.test(answer)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still " + answer);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      answer = ask.get();
    }
    return answer;
  }
}
