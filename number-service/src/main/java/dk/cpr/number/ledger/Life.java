package dk.cpr.number.ledger;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a number.
 *
 * @param successor the number that took over or survived; only when the state points on
 * @param period when it was the person's number
 * @param since from when a state that is not current holds, where the source says so apart from the
 *     end of the period (an extract tells that end by the day); null: since that end
 * @param birthUncertain whether the source marked the birth date that it gave under this number
 */
public record Life(
    NumberState state,
    @Nullable Personnummer successor,
    EffectPeriod period,
    @Nullable SourceTime since,
    boolean birthUncertain) {
  /** A state that holds from the end of the period, or is current. */
  public Life(NumberState state, @Nullable Personnummer successor, EffectPeriod period) {
    this(state, successor, period, null, false);
  }

  /** What is said next of the same number: what its birth date was like stays so. */
  public Life then(NumberState next, @Nullable Personnummer pointsAt, EffectPeriod during) {
    return new Life(next, pointsAt, during, null, birthUncertain);
  }

  /** The same with the mark of the birth date under it, where there is one. */
  public Life marked(@Nullable String birthMark) {
    boolean uncertain = birthUncertain || SourceTime.UNCERTAIN_MARK.equals(birthMark);
    return new Life(state, successor, period, since, uncertain);
  }
}
