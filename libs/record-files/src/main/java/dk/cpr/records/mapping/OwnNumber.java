package dk.cpr.records.mapping;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import org.jspecify.annotations.Nullable;

/**
 * What a record 001 says of its number.
 *
 * @param number the number
 * @param status all statuses; those of {@link PersonStatus.Holder#NUMBER} are the number's own
 * @param statusSince null when not stated
 * @param successor the current number (PNRGAELD) of a changed or deleted one
 * @param period when the number was the person's
 * @param sex as registered, which may differ from what the number shows
 * @param birthDate as registered
 */
public record OwnNumber(
    Personnummer number,
    PersonStatus status,
    @Nullable SourceTime statusSince,
    @Nullable Personnummer successor,
    EffectPeriod period,
    Sex sex,
    @Nullable SourceTime birthDate) {}
