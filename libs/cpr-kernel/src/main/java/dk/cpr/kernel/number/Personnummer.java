package dk.cpr.kernel.number;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A personnummer of sound form whose date exists in its century (DDMMYY + serial). Says nothing
 * about whether the number was ever given. {@link #toString()} hides it; the digits leave only by
 * {@link #digits()}. Modulus 11 is a property, never a condition.
 */
public final class Personnummer implements Comparable<Personnummer> {
  private final String digits;

  Personnummer(String digits) {
    this.digits = digits;
  }

  /**
   * Reads {@code DDMMYY-SSSS} or ten digits.
   *
   * @throws PersonnummerException with the fault; its message never holds the text
   */
  public static Personnummer of(String text) {
    String digits = tenDigits(text);
    NumberFault fault = fault(digits);
    if (fault != null || digits == null) {
      throw new PersonnummerException(fault == null ? NumberFault.NOT_TEN_DIGITS : fault);
    }
    return new Personnummer(digits);
  }

  /** Reads as {@link #of}, empty when the text has a fault. */
  public static Optional<Personnummer> read(String text) {
    String digits = tenDigits(text);
    return digits == null || fault(digits) != null
        ? Optional.empty()
        : Optional.of(new Personnummer(digits));
  }

  /** What is wrong with the text, empty when it is a personnummer. */
  public static Optional<NumberFault> faultOf(String text) {
    return Optional.ofNullable(fault(tenDigits(text)));
  }

  static Personnummer at(LocalDate birthDate, int serial) {
    return new Personnummer(datePart(birthDate) + fourDigits(serial));
  }

  static String datePart(LocalDate date) {
    return twoDigits(date.getDayOfMonth())
        + twoDigits(date.getMonthValue())
        + twoDigits(date.getYear() % 100);
  }

  /** The ten digits. Only for storing, for the wire and for files: never for a log or a message. */
  public String digits() {
    return digits;
  }

  /** The date of birth that the number carries (the registered one may differ after an error). */
  public LocalDate birthDate() {
    return LocalDate.of(yearOf(digits), number(digits, 2, 4), number(digits, 0, 2));
  }

  /** The sex that the tenth digit carries: even for a woman, odd for a man. */
  public Sex sex() {
    return serial() % 2 == 0 ? Sex.K : Sex.M;
  }

  /** Digits 7 to 10 as a number, 0-9999. */
  public int serial() {
    return number(digits, 6, 10);
  }

  /** Whether the number satisfies modulus 11; a number that does not is just as real. */
  public boolean satisfiesModulus11() {
    return Modulus11.remainder(digits, 0) == 0;
  }

  @Override
  public int compareTo(Personnummer other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Personnummer that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** A fixed mask: not even the date part is shown. */
  @Override
  public String toString() {
    return "personnummer[hidden]";
  }

  static @Nullable String tenDigits(String text) {
    String digits =
        text.length() == 11 && text.charAt(6) == '-'
            ? text.substring(0, 6) + text.substring(7)
            : text;
    boolean ten = digits.length() == 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return ten ? digits : null;
  }

  static @Nullable NumberFault fault(@Nullable String digits) {
    if (digits == null) {
      return NumberFault.NOT_TEN_DIGITS;
    }
    int day = number(digits, 0, 2);
    if (exists(digits, day)) {
      return null;
    }
    return day > 60 && exists(digits, day - 60)
        ? NumberFault.REPLACEMENT_NUMBER
        : NumberFault.IMPOSSIBLE_DATE;
  }

  private static boolean exists(String digits, int day) {
    int month = number(digits, 2, 4);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(yearOf(digits), month).lengthOfMonth();
  }

  static int yearOf(String digits) {
    return CenturyTable.year(digits.charAt(6) - '0', number(digits, 4, 6));
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  private static String twoDigits(int value) {
    return "" + (char) ('0' + value / 10) + (char) ('0' + value % 10);
  }

  private static String fourDigits(int value) {
    return twoDigits(value / 100) + twoDigits(value % 100);
  }
}
