package dk.cpr.kernel.time;

import java.time.Instant;

/**
 * A point on both time axes.
 *
 * @param validAt effect time: what held then
 * @param knownAt registration time: what the register knew then
 */
public record AsOf(Instant validAt, Instant knownAt) {
  /** What holds now as it is known now. */
  public static AsOf now(Instant now) {
    return new AsOf(now, now);
  }
}
