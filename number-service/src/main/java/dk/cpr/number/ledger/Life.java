package dk.cpr.number.ledger;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a number.
 *
 * @param successor the number that took over or survived; only when the state points on
 * @param period when it was the person's number; a state that is not current holds from its end
 */
public record Life(NumberState state, @Nullable Personnummer successor, EffectPeriod period) {}
