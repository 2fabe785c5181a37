package dk.cpr.demo.population;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import java.time.LocalDate;

/** Gives numbers in the official order; four bytes for each date and sex. */
public final class NumberSupply {
  private final int[] next =
      new int
          [2
              * (int)
                  (CenturyTable.LAST_DATE.toEpochDay() - CenturyTable.FIRST_DATE.toEpochDay() + 1)];

  /** A number with its place in the order. */
  public record Given(Personnummer number, int ordinal) {}

  /** The start of a series of which numbers were given. */
  @FunctionalInterface
  public interface SeriesReader {
    void read(LocalDate birthDate, Sex sex, int nextOrdinal);
  }

  /** The lowest that was not given; a date whose numbers are used up passes to the next one. */
  Given give(LocalDate birthDate, Sex sex) {
    LocalDate date = birthDate;
    while (true) {
      NumberSeries series = NumberSeries.of(date, sex);
      int ordinal = next[index(date, sex)];
      if (ordinal < series.capacity()) {
        next[index(date, sex)]++;
        return new Given(series.at(ordinal), ordinal);
      }
      date = date.minusDays(1);
    }
  }

  public void series(SeriesReader reader) {
    for (int i = 0; i < next.length; i++) {
      if (next[i] > 0) {
        reader.read(CenturyTable.FIRST_DATE.plusDays(i / 2), Sex.values()[i % 2], next[i]);
      }
    }
  }

  private static int index(LocalDate date, Sex sex) {
    return 2 * (int) (date.toEpochDay() - CenturyTable.FIRST_DATE.toEpochDay()) + sex.ordinal();
  }
}
