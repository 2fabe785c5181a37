package dk.cpr.records.writing;

import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.mapping.OwnNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a record 001 is to say of its number. Facts of the person take the place of status, sex and
 * birth date where there are any.
 *
 * @param number the number
 * @param status null when not known
 * @param statusSince null when not known
 * @param successor the number to go by instead
 * @param period when the number was the person's
 * @param sex null when not known
 * @param birthDate null when not known
 */
public record WritableNumber(
    Personnummer number,
    @Nullable PersonStatus status,
    @Nullable SourceTime statusSince,
    @Nullable Personnummer successor,
    EffectPeriod period,
    @Nullable Sex sex,
    @Nullable SourceTime birthDate) {
  /** What an extract said. */
  public static WritableNumber of(OwnNumber own) {
    return new WritableNumber(
        own.number(),
        own.status(),
        own.statusSince(),
        own.successor(),
        own.period(),
        own.sex(),
        own.birthDate());
  }
}
