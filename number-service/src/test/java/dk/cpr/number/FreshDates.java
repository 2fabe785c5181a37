package dk.cpr.number;

import java.time.LocalDate;

/** Birth dates that no other test uses: each test class has its own decade. */
final class FreshDates {
  private LocalDate next;

  FreshDates(int firstYear) {
    next = LocalDate.of(firstYear, 1, 1);
  }

  synchronized LocalDate next() {
    next = next.plusDays(1);
    return next;
  }
}
