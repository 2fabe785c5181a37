package dk.cpr.system.noninterference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The instants at which both registers had come to rest with the same acts behind them. What counts
 * everybody is asked as known at one of them: at any other, one register is an act ahead of the
 * other.
 */
final class Quiet {
  /** Statistics know of an instant this much later: what was then written must have come. */
  private static final Duration KNOWN_AFTER = Duration.ofSeconds(11);

  private static final Deque<Instant> RESTS = new ArrayDeque<>();
  private static Instant chosen = Instant.now();

  private Quiet() {}

  /** They have come to rest; from here on they are asked as of the latest rest that is known of. */
  static synchronized void now() {
    Instant now = Instant.now();
    RESTS.addLast(now);
    while (!RESTS.isEmpty() && RESTS.getFirst().isBefore(now.minus(KNOWN_AFTER))) {
      chosen = RESTS.removeFirst();
    }
  }

  static synchronized String known() {
    return "&knownAt=" + chosen;
  }
}
