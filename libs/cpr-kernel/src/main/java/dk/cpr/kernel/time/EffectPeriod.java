package dk.cpr.kernel.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something holds, half-open: from is in, to is out, null is open. A period that ends where it
 * begins, or before, is empty: it is kept as the source wrote it and overlaps nothing.
 *
 * @param from the first time, null when nothing is known before
 * @param to the first time after, null when it still holds
 */
public record EffectPeriod(@Nullable SourceTime from, @Nullable SourceTime to) {
  /** Always. */
  public static final EffectPeriod ALWAYS = new EffectPeriod(null, null);

  /** From a time on. */
  public static EffectPeriod since(@Nullable SourceTime from) {
    return new EffectPeriod(from, null);
  }

  /** Whether no instant lies in it. */
  public boolean isEmpty() {
    return from != null && to != null && !from.instant().isBefore(to.instant());
  }

  /** Whether the instant lies in it. */
  public boolean contains(Instant instant) {
    return (from == null || !instant.isBefore(from.instant()))
        && (to == null || instant.isBefore(to.instant()));
  }

  /** Whether some instant lies in both. */
  public boolean overlaps(EffectPeriod other) {
    return !isEmpty()
        && !other.isEmpty()
        && startsBeforeEndOf(this, other)
        && startsBeforeEndOf(other, this);
  }

  /** The same start with another end. */
  public EffectPeriod until(@Nullable SourceTime end) {
    return new EffectPeriod(from, end);
  }

  private static boolean startsBeforeEndOf(EffectPeriod a, EffectPeriod b) {
    return a.from == null || b.to == null || a.from.instant().isBefore(b.to.instant());
  }
}
