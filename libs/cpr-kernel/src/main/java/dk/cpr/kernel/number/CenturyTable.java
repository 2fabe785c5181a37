package dk.cpr.kernel.number;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The century table: digits 5 to 7 of a personnummer give the year of birth (bekendtgørelse
 * 862/2023 § 1). The one place where it stands.
 */
public final class CenturyTable {
  /** The first birth date that a personnummer can carry. */
  public static final LocalDate FIRST_DATE = LocalDate.of(1858, 1, 1);

  /** The last birth date that a personnummer can carry. */
  public static final LocalDate LAST_DATE = LocalDate.of(2057, 12, 31);

  private CenturyTable() {}

  /** The year of birth for a seventh digit (0-9) and a two-digit year (0-99). */
  public static int year(int seventhDigit, int twoDigitYear) {
    if (seventhDigit <= 3) {
      return 1900 + twoDigitYear;
    }
    if (twoDigitYear <= 36) {
      return 2000 + twoDigitYear;
    }
    if (seventhDigit == 4 || seventhDigit == 9) {
      return 1900 + twoDigitYear;
    }
    return twoDigitYear <= 57 ? 2000 + twoDigitYear : 1800 + twoDigitYear;
  }

  /** The seventh digits, rising, that belong to a year of birth; empty outside 1858-2057. */
  public static List<Integer> seventhDigits(int birthYear) {
    return IntStream.rangeClosed(0, 9)
        .filter(digit -> year(digit, Math.floorMod(birthYear, 100)) == birthYear)
        .boxed()
        .toList();
  }

  /** Whether a personnummer can carry this birth date. */
  public static boolean covers(LocalDate birthDate) {
    return !birthDate.isBefore(FIRST_DATE) && !birthDate.isAfter(LAST_DATE);
  }
}
