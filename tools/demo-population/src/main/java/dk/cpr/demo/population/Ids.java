package dk.cpr.demo.population;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7 that follow from a seed: their time is that of the invention. */
final class Ids {
  private static final long TIME = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli() << 16;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 1L << 63;

  private Ids() {}

  static UUID next(RandomGenerator random) {
    return new UUID(TIME | VERSION | random.nextInt(1 << 12), VARIANT | (random.nextLong() >>> 2));
  }
}
