package dk.cpr.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Capacities of every date there is, against arithmetic done by hand. With w the weighted sum of
 * the six digits of the date and a the seventh digit, a running serial abc needs the tenth digit d
 * = -(w + 4a + 3b + 2c) mod 11. Over c, 2c takes every remainder but 9; over b, 3b takes every
 * remainder but 8. So over the hundred running serials of a, d is each of 0-10 nine times, and once
 * more f = -(w + 6 + 4a) mod 11: 45 numbers for women, 45 for men, one more for the sex of f (for
 * nobody when f is 10). Less serial 0000, which is never given.
 */
class CapacityTest {
  private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5};

  @Test
  void everyDateFrom1858To2057HasExactlyTheNumbersThatTheArithmeticGives() {
    Stream<LocalDate> dates = LocalDate.of(1858, 1, 1).datesUntil(LocalDate.of(2058, 1, 1));
    assertThat(dates)
        .hasSize(73_049)
        .allSatisfy(
            date -> {
              NumberSeries women = NumberSeries.of(date, Sex.K);
              NumberSeries men = NumberSeries.of(date, Sex.M);
              assertThat(
                      List.of(
                          women.capacityWithCheckDigit(),
                          men.capacityWithCheckDigit(),
                          women.capacity(),
                          men.capacity()))
                  .isEqualTo(expected(date));
            });
  }

  @Test
  void theArithmeticAgreesWithCountingForADateByHand() {
    // 010165: 4*0 + 3*1 + 2*0 + 7*1 + 6*6 + 5*5 = 71. f for the digits 0 1 2 3 4 9 is
    // -77 -81 -85 -89 -93 -113 mod 11 = 0 7 3 10 6 8: women + 3, men + 2, of 6 * 45 each.
    assertThat(expected(LocalDate.of(1965, 1, 1))).isEqualTo(List.of(273, 272, 2999, 3000));
  }

  private static List<Integer> expected(LocalDate date) {
    int sum = weightedSum(date);
    int women = 0;
    int men = 0;
    for (int seventh : seventhDigits(date.getYear())) {
      int f = Math.floorMod(-(sum + 6 + 4 * seventh), 11);
      women += f % 2 == 0 && f < 10 ? 46 : 45;
      men += f % 2 == 1 ? 46 : 45;
    }
    int serialsOfASex = 500 * seventhDigits(date.getYear()).size();
    boolean zeroAllowed = seventhDigits(date.getYear()).contains(0);
    boolean zeroChecks = zeroAllowed && sum % 11 == 0;
    return List.of(
        women - (zeroChecks ? 1 : 0), men, serialsOfASex - (zeroAllowed ? 1 : 0), serialsOfASex);
  }

  private static int weightedSum(LocalDate date) {
    int year = date.getYear() % 100;
    int[] digits = {
      date.getDayOfMonth() / 10,
      date.getDayOfMonth() % 10,
      date.getMonthValue() / 10,
      date.getMonthValue() % 10,
      year / 10,
      year % 10
    };
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * digits[i];
    }
    return sum;
  }

  private static List<Integer> seventhDigits(int year) {
    if (year < 1900 || year > 2036) {
      return List.of(5, 6, 7, 8);
    }
    if (year < 1937) {
      return List.of(0, 1, 2, 3);
    }
    return year < 2000 ? List.of(0, 1, 2, 3, 4, 9) : List.of(4, 5, 6, 7, 8, 9);
  }
}
