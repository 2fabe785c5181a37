package dk.cpr.kernel.number;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The official order by brute force, written from the words of the published description and not
 * from the code under test: it walks every serial and tries every rule on the ten digits.
 */
final class SeedOracle {
  private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  private SeedOracle() {}

  /** Every number of a date and sex in the order in which they are given. */
  static List<String> order(LocalDate birthDate, Sex sex) {
    String date = birthDate.format(DateTimeFormatter.ofPattern("ddMMyy"));
    List<String> given = new ArrayList<>();
    for (int running = 0; running <= 999; running++) {
      for (int last = 0; last <= 9; last++) {
        String number = date + digits(running, 3) + last;
        boolean mine = last % 2 == (sex == Sex.K ? 0 : 1);
        boolean zero = running == 0 && last == 0;
        if (mine && !zero && checks(number) && centuryFits(number, birthDate.getYear())) {
          given.add(number);
        }
      }
    }
    int[][] firstTwo =
        sex == Sex.K
            ? new int[][] {{2, 10}, {4, 8}, {6, 12}}
            : new int[][] {{1, 7}, {3, 9}, {5, 11}};
    for (int[] two : firstTwo) {
      for (int serial : members(two)) {
        String number = date + digits(serial, 4);
        if (!checks(number) && centuryFits(number, birthDate.getYear())) {
          given.add(number);
        }
      }
    }
    return given;
  }

  /** The number that is given next: the first of the order that is not taken. */
  static Optional<String> next(List<String> order, Set<String> taken) {
    return order.stream().filter(number -> !taken.contains(number)).findFirst();
  }

  /** A number with leading zeros. */
  static String digits(int value, int width) {
    String digits = Integer.toString(value);
    return "0".repeat(width - digits.length()) + digits;
  }

  private static List<Integer> members(int[] firstTwo) {
    List<Integer> members = new ArrayList<>(List.of(firstTwo[0]));
    for (int serial = firstTwo[1]; serial <= 9999; serial += 6) {
      members.add(serial);
    }
    return members;
  }

  private static boolean checks(String number) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    }
    return sum % 11 == 0;
  }

  /** The table of digits 5-7, row by row as it is published. */
  private static boolean centuryFits(String number, int year) {
    int yy = Integer.parseInt(number.substring(4, 6));
    int century =
        switch (number.charAt(6)) {
          case '0', '1', '2', '3' -> 1900;
          case '4', '9' -> yy <= 36 ? 2000 : 1900;
          default -> yy <= 57 ? 2000 : 1800;
        };
    return century + yy == year;
  }
}
