package dk.cpr.number.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When numbers run out at a steady rate. */
final class Exhaustion {
  private static final BigDecimal DAYS_PER_YEAR = new BigDecimal("365.2425");
  private static final LocalDate HORIZON = LocalDate.of(9999, 12, 31);

  private Exhaustion() {}

  /** The day on which the last is expected to be used; null without a rate or beyond 9999. */
  static @Nullable LocalDate expected(
      int unused, @Nullable BigDecimal ratePerYear, LocalDate today) {
    if (ratePerYear == null || ratePerYear.signum() == 0) {
      return null;
    }
    BigDecimal days =
        BigDecimal.valueOf(unused)
            .multiply(DAYS_PER_YEAR)
            .divide(ratePerYear, 0, RoundingMode.FLOOR);
    long most = ChronoUnit.DAYS.between(today, HORIZON);
    return days.compareTo(BigDecimal.valueOf(most)) > 0 ? null : today.plusDays(days.longValue());
  }
}
