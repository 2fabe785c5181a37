package dk.cpr.address.form;

import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time for which an address is looked up.
 *
 * @param at the instant at which it must be in use; null when it is enough that it ever was
 */
public record When(@Nullable Instant at) {
  /** At any time: history may name addresses that are closed or older than the registers. */
  public static final When EVER = new When((Instant) null);

  /** At an effect time. */
  public static When at(SourceTime time) {
    return new When(time.instant());
  }

  /** Whether something that begins at a time has begun. */
  public boolean isFrom(@Nullable Instant begin) {
    return at == null || begin == null || !at.isBefore(begin);
  }
}
