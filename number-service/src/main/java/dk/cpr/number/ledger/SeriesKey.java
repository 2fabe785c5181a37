package dk.cpr.number.ledger;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import java.time.LocalDate;
import java.util.Comparator;

/** Names a series. Whoever locks several does so in the order of their keys. */
public record SeriesKey(LocalDate birthDate, Sex sex) implements Comparable<SeriesKey> {
  private static final Comparator<SeriesKey> ORDER =
      Comparator.comparing(SeriesKey::birthDate).thenComparing(SeriesKey::sex);

  /** The series that a number belongs to. */
  public static SeriesKey of(Personnummer number) {
    return new SeriesKey(number.birthDate(), number.sex());
  }

  static SeriesKey of(NumberSeries series) {
    return new SeriesKey(series.birthDate(), series.sex());
  }

  @Override
  public int compareTo(SeriesKey other) {
    return ORDER.compare(this, other);
  }
}
