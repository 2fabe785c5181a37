package dk.cpr.kernel.number;

import java.util.Comparator;
import java.util.List;

/**
 * The readings of the official order that the published description leaves open, in one place.
 *
 * <p>{@link #OFFICIAL} holds what this register does, unless number-service is set otherwise before
 * its first number:
 *
 * <ul>
 *   <li><b>Seventh digits rise.</b> The description speaks of a running serial, so 0-3 come before
 *       4 and 9 for births 1937-1999, in the phase with check digit and in the series without.
 *   <li><b>A series is filtered, not restarted.</b> The description prints the series once, over
 *       0000-9999, and says that the seventh digit may be 0 to 9 "calculated by century". We take
 *       the printed members whose seventh digit the year allows; for births 2000-2036 the series
 *       therefore begin at 4000, 4004, 4002 (women) and 4003, 4005, 4001 (men). A restart would
 *       repeat the exchange of 0002 and 0004, which nothing says.
 *   <li><b>Serial 0000 is never given.</b> It is in none of the printed series, and no source shows
 *       it among the numbers with check digit.
 * </ul>
 *
 * @param seventhDigits the order of the seventh digits of one year
 * @param start where a series without check digit begins
 * @param zero whether serial 0000 may be given when it satisfies modulus 11
 */
public record SeriesOrder(SeventhDigits seventhDigits, Start start, ZeroSerial zero) {
  /** The order of this register. */
  public static final SeriesOrder OFFICIAL =
      new SeriesOrder(SeventhDigits.RISING, Start.AS_PRINTED, ZeroSerial.NEVER_GIVEN);

  /** The order of the seventh digits within a year. */
  public enum SeventhDigits {
    /** 0 1 2 3 4 9; 4 5 6 7 8 9; 5 6 7 8. */
    RISING,
    /** The reverse, should the ministry say so. */
    FALLING
  }

  /** Where a series without check digit begins when the seventh digit may not be 0. */
  public enum Start {
    /** The members printed for 0000-9999, filtered by seventh digit. */
    AS_PRINTED,
    /** The printed pattern moved to the first allowed seventh digit. */
    FROM_FIRST_ALLOWED
  }

  /** What becomes of serial 0000. */
  public enum ZeroSerial {
    /** Skipped. */
    NEVER_GIVEN,
    /** Given as first number with check digit where it satisfies modulus 11. */
    GIVEN_WITH_CHECK_DIGIT
  }

  List<Integer> ordered(List<Integer> rising) {
    return seventhDigits == SeventhDigits.RISING
        ? rising
        : rising.stream().sorted(Comparator.reverseOrder()).toList();
  }

  int base(List<Integer> rising) {
    return start == Start.AS_PRINTED ? 0 : 1000 * rising.getFirst();
  }
}
