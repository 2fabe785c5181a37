package dk.cpr.number.allocation;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.number.ledger.Reason;
import dk.cpr.number.ledger.SeriesKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a number.
 *
 * @param birthDate of the person
 * @param reason BIRTH, IMMIGRATION or ADMINISTRATIVE; numbers are changed at another door
 * @param personId who gets it; made by person-service
 * @param assigner who asks; may be left out for a birth, which a hospital then reports
 * @param authority four digits; of an administrative number one of 0010, 0011, 0012, 0019
 * @param reservedNumber the number that the unit gave offline, out of its own open block
 * @param organisation CVR number of the organisation that has the block
 */
record NewAllocation(
    @NotNull LocalDate birthDate,
    @NotNull Sex sex,
    @NotNull Reason reason,
    @NotNull PersonId personId,
    @Nullable Assigner assigner,
    @Nullable @Pattern(regexp = "[0-9]{4}", message = "four digits") String authority,
    @Nullable Personnummer reservedNumber,
    @Nullable @Pattern(regexp = "[0-9]{8}", message = "eight digits") String organisation) {

  SeriesKey key() {
    return new SeriesKey(birthDate, sex);
  }

  /** Whether this is what a number carries that was given before. */
  boolean isFor(Personnummer given) {
    return key().equals(SeriesKey.of(given));
  }
}
