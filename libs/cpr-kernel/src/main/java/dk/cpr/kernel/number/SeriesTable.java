package dk.cpr.kernel.number;

import dk.cpr.kernel.code.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The serials of one birth date and sex in the order they are given. Modulus 11 sees a date only by
 * its remainder, so 4 regimes of seventh digits, 2 sexes and 11 remainders make every table there
 * is: at most 88, each made once at first use.
 */
final class SeriesTable {
  private static final int SERIALS = 10_000;
  private static final ConcurrentMap<Key, SeriesTable> TABLES = new ConcurrentHashMap<>();

  private final short[] serials;
  private final short[] ordinals;
  private final int withCheckDigit;

  private record Key(List<Integer> seventhDigits, Sex sex, int remainder, SeriesOrder order) {
    /** Whether the serial completes the date to a number that satisfies modulus 11. */
    boolean checks(int serial) {
      return (remainder + Modulus11.ofSerial(serial)) % 11 == 0;
    }

    boolean allows(int serial) {
      return seventhDigits.contains(serial / 1000) && serial % 2 == (sex == Sex.K ? 0 : 1);
    }
  }

  private SeriesTable(Key key) {
    short[] found = new short[SERIALS];
    int checked = phaseOne(key, found);
    int count = checked;
    for (int[] start : starts(key.sex)) {
      count = series(key, start, found, count);
    }
    this.withCheckDigit = checked;
    this.serials = Arrays.copyOf(found, count);
    this.ordinals = new short[SERIALS];
    Arrays.fill(ordinals, (short) -1);
    for (int i = 0; i < count; i++) {
      ordinals[serials[i]] = (short) i;
    }
  }

  static SeriesTable of(List<Integer> seventhDigits, Sex sex, int remainder, SeriesOrder order) {
    return TABLES.computeIfAbsent(new Key(seventhDigits, sex, remainder, order), SeriesTable::new);
  }

  int size() {
    return serials.length;
  }

  int withCheckDigit() {
    return withCheckDigit;
  }

  int serial(int ordinal) {
    return serials[ordinal];
  }

  /** The ordinal of a serial, -1 when it is not in the series. */
  int ordinal(int serial) {
    return ordinals[serial];
  }

  private static int phaseOne(Key key, short[] found) {
    int count = 0;
    int lowest = key.order.zero() == SeriesOrder.ZeroSerial.NEVER_GIVEN ? 1 : 0;
    for (int seventh : key.order.ordered(key.seventhDigits)) {
      for (int serial = seventh * 1000; serial < seventh * 1000 + 1000; serial++) {
        if (serial >= lowest && key.allows(serial) && key.checks(serial)) {
          found[count++] = (short) serial;
        }
      }
    }
    return count;
  }

  /** First member and second member of each of the three series; from the second on, steps of 6. */
  private static int[][] starts(Sex sex) {
    return sex == Sex.K
        ? new int[][] {{2, 10}, {4, 8}, {6, 12}}
        : new int[][] {{1, 7}, {3, 9}, {5, 11}};
  }

  private static int series(Key key, int[] start, short[] found, int from) {
    int count = from;
    int base = key.order.base(key.seventhDigits);
    for (int seventh : key.order.ordered(key.seventhDigits)) {
      int serial = base + start[0];
      int next = base + start[1];
      while (serial < SERIALS) {
        if (serial / 1000 == seventh && key.allows(serial) && !key.checks(serial)) {
          found[count++] = (short) serial;
        }
        serial = next;
        next += 6;
      }
    }
    return count;
  }
}
