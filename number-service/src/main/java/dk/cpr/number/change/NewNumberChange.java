package dk.cpr.number.change;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.number.ledger.Cause;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another number for a person.
 *
 * @param from the number to be replaced, so that of two clients only the first changes it
 * @param birthDate that the new number is to carry
 * @param sex that the new number is to carry
 * @param effectFrom from when the new number holds: {@code yyyy-MM-dd}, {@code
 *     yyyy-MM-ddTHH:mm[:ss]} or {@code yyyyMMddHHmm}
 * @param authority who asks: four digits (MYNKOD)
 * @param document what the registration rests on
 * @param birthMark {@code *} when the birth date under the replaced number was uncertain
 */
record NewNumberChange(
    @NotNull PersonId personId,
    @NotNull Personnummer from,
    @NotNull LocalDate birthDate,
    @NotNull Sex sex,
    @NotNull Cause cause,
    @NotNull @Size(max = 20) String effectFrom,
    @NotNull @Pattern(regexp = "[0-9]{4}") String authority,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document,
    @Nullable @Pattern(regexp = "\\*") String birthMark) {

  /** What requests take turns on. */
  Object series() {
    return List.of(birthDate, sex);
  }
}
