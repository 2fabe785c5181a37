package dk.cpr.number.forecast;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One forecast for each birth date and sex, in the order of the request, women first.
 *
 * @param asOf today in Denmark, from which is counted
 */
record Forecasts(LocalDate asOf, List<Forecast> forecasts) {

  /**
   * One birth date and sex. Used, held and left add up to the capacity.
   *
   * @param capacity all numbers there are
   * @param used given, imported or mentioned: taken for ever
   * @param held neither, but in an open reserved block
   * @param leftWithCheckDigit what can be given and satisfies modulus 11
   * @param leftWithoutCheckDigit what can be given and does not
   * @param exhausted when the last number, held ones included, is expected to be used; null without
   *     a rate, at rate 0 and beyond the year 9999
   */
  record Forecast(
      LocalDate birthDate,
      Sex sex,
      int capacity,
      int used,
      int held,
      int leftWithCheckDigit,
      int leftWithoutCheckDigit,
      @Nullable LocalDate exhausted) {}
}
