package dk.cpr.address.form;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
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

  /**
   * At a local date and time on the wire.
   *
   * @throws ProblemException invalid-input for one that does not exist
   */
  public static When of(String text, String pointer) {
    if (!SourceTime.isTime(text)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(pointer, "impossible-time", "a local date and time that exists");
    }
    return at(SourceTime.of(text));
  }

  /** At an effect time. */
  public static When at(SourceTime time) {
    return new When(time.instant());
  }

  /** Whether something that begins at a time has begun. */
  public boolean isFrom(@Nullable Instant begin) {
    return at == null || begin == null || !at.isBefore(begin);
  }
}
