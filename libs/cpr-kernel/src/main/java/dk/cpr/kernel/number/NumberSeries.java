package dk.cpr.kernel.number;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Every personnummer of one birth date and sex in the official order: first those that satisfy
 * modulus 11, by rising serial, then the three series in steps of six, passing over members that
 * satisfy modulus 11 and seventh digits that the year does not allow. Ordinals start at 0. Source:
 * Danmarks Statistik, description of PNR, sections 3 and 4; open readings in {@link SeriesOrder}.
 */
public final class NumberSeries {
  private final LocalDate birthDate;
  private final Sex sex;
  private final SeriesTable table;

  private NumberSeries(LocalDate birthDate, Sex sex, SeriesTable table) {
    this.birthDate = birthDate;
    this.sex = sex;
    this.table = table;
  }

  /** The series in this register's order. Throws as {@link #of(LocalDate, Sex, SeriesOrder)}. */
  public static NumberSeries of(LocalDate birthDate, Sex sex) {
    return of(birthDate, sex, SeriesOrder.OFFICIAL);
  }

  /**
   * The series under a given reading.
   *
   * @throws IllegalArgumentException outside 1858-01-01 to 2057-12-31
   */
  public static NumberSeries of(LocalDate birthDate, Sex sex, SeriesOrder order) {
    if (!CenturyTable.covers(birthDate)) {
      throw new IllegalArgumentException("no personnummer carries a date outside 1858-2057");
    }
    int remainder = Modulus11.remainder(Personnummer.datePart(birthDate), 0);
    return new NumberSeries(
        birthDate,
        sex,
        SeriesTable.of(CenturyTable.seventhDigits(birthDate.getYear()), sex, remainder, order));
  }

  /** The birth date of every number in the series. */
  public LocalDate birthDate() {
    return birthDate;
  }

  /** The sex of every number in the series. */
  public Sex sex() {
    return sex;
  }

  /** How many numbers there are. */
  public int capacity() {
    return table.size();
  }

  /** How many of them satisfy modulus 11; they have the lowest ordinals. */
  public int capacityWithCheckDigit() {
    return table.withCheckDigit();
  }

  /**
   * The number at an ordinal.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ ordinal &lt; {@link #capacity()}
   */
  public Personnummer at(int ordinal) {
    if (ordinal < 0 || ordinal >= capacity()) {
      throw new IndexOutOfBoundsException(ordinal);
    }
    return Personnummer.at(birthDate, table.serial(ordinal));
  }

  /** The ordinal of a number; empty for another date or sex and for a serial never given. */
  public OptionalInt ordinalOf(Personnummer number) {
    int ordinal = number.birthDate().equals(birthDate) ? table.ordinal(number.serial()) : -1;
    return ordinal < 0 ? OptionalInt.empty() : OptionalInt.of(ordinal);
  }
}
