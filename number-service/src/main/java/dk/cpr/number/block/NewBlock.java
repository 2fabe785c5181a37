package dk.cpr.number.block;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.number.ledger.SeriesKey;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Asks for a block.
 *
 * @param birthDate of its numbers; at most 92 days ahead, since a ward reserves before the births
 * @param size how many numbers, 1 to 1,000
 * @param organisation CVR number of the organisation that will have it
 * @param unit the organisation's own name of the unit
 * @param validTo when the unit will have stopped giving numbers from it; at most 366 days ahead
 */
record NewBlock(
    @NotNull LocalDate birthDate,
    @NotNull Sex sex,
    @Min(1) @Max(1000) int size,
    @NotNull @Pattern(regexp = "[0-9]{8}", message = "eight digits") String organisation,
    @Cleaned @NotNull @Pattern(regexp = WrittenText.SIGN + "{1,100}") String unit,
    @NotNull Instant validTo) {

  SeriesKey key() {
    return new SeriesKey(birthDate, sex);
  }
}
