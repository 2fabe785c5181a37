package dk.cpr.number.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExhaustionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  /** A year is 365.2425 days: 100 numbers at 50 a year last 730.485 days, so until day 730. */
  @ParameterizedTest
  @CsvSource({
    "100, 50, 2028-01-01",
    "100, 100, 2027-01-01",
    "1, 365.2425, 2026-01-02",
    "1, 365.2426, 2026-01-01",
    "0, 12, 2026-01-01",
    "3000, 1000000, 2026-01-02",
    "3000, 0.5, 8026-01-01"
  })
  void theLastNumberIsUsedWhenTheRateHasUsedThemUp(
      int unused, BigDecimal rate, LocalDate expected) {
    assertThat(Exhaustion.expected(unused, rate, TODAY)).isEqualTo(expected);
  }

  @Test
  void withoutARateAndBeyondTheYear9999NothingIsExpected() {
    assertThat(Exhaustion.expected(100, null, TODAY)).isNull();
    assertThat(Exhaustion.expected(0, new BigDecimal("0.0000"), TODAY)).isNull();
    assertThat(Exhaustion.expected(3000, new BigDecimal("0.0001"), TODAY)).isNull();
  }
}
