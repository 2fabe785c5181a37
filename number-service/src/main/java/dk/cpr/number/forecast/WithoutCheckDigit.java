package dk.cpr.number.forecast;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The birth dates and sexes that have entered the series without check digit, by date, women first.
 * The others are absent.
 */
record WithoutCheckDigit(List<Entered> entered) {

  /**
   * One that has.
   *
   * @param withCheckDigit how many of its numbers satisfy modulus 11; all of them are given
   * @param withoutCheckDigit how many without are given: at least one
   */
  record Entered(LocalDate birthDate, Sex sex, int withCheckDigit, int withoutCheckDigit) {}

  static WithoutCheckDigit of(List<CountsQuery.Count> counts) {
    return new WithoutCheckDigit(
        counts.stream()
            .map(WithoutCheckDigit::entered)
            .filter(one -> one.withoutCheckDigit() > 0)
            .sorted(Comparator.comparing(Entered::birthDate).thenComparing(Entered::sex))
            .toList());
  }

  private static Entered entered(CountsQuery.Count count) {
    int checked = count.series().capacityWithCheckDigit();
    return new Entered(count.birthDate(), count.sex(), checked, count.given() - checked);
  }
}
