package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** What the machine does beside the measurement, from {@code /proc/stat}. */
record OtherWork(double share) {
  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final double TOLERATED = 0.05;
  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int GUESTS = 8;

  /** The share of all cores' time that is used in three seconds; to be called before any work. */
  static OtherWork now() {
    long[] before = ticks();
    LockSupport.parkNanos(LOOK.toNanos());
    long[] after = ticks();
    long all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
    long idle = after[IDLE] + after[WAITING] - before[IDLE] - before[WAITING];
    return new OtherWork(1 - (double) idle / all);
  }

  boolean isTooMuch() {
    return share > TOLERATED;
  }

  private static long[] ticks() {
    try (var lines = Files.lines(Path.of("/proc/stat"))) {
      String all = lines.findFirst().orElseThrow();
      // The last two, of guests, are counted in the first two already.
      return Arrays.stream(all.split(" +", -1))
          .skip(1)
          .limit(GUESTS)
          .mapToLong(Long::parseLong)
          .toArray();
    } catch (IOException e) {
      throw new CannotRun("/proc/stat cannot be read.", e);
    }
  }
}
