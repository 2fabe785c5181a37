package dk.cpr.records.mapping;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;

/**
 * A number that the person had before (record 022).
 *
 * @param line the line it stands in
 * @param number the former number
 * @param period when it was the person's
 */
public record FormerNumber(long line, Personnummer number, EffectPeriod period) {}
