package dk.cpr.demo.population;

import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Days of invented lives; everything that happens happens at noon. */
public final class Day {
  /** The day on which the population is as it is. */
  public static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private Day() {}

  public static SourceTime noon(LocalDate day) {
    return SourceTime.of(DateTimeFormatter.BASIC_ISO_DATE.format(day) + "1200");
  }

  static EffectPeriod since(LocalDate day) {
    return EffectPeriod.since(noon(day));
  }

  /** A day between two, the second left out; the first when there is none between. */
  static LocalDate between(LocalDate first, LocalDate end, RandomGenerator random) {
    long days = end.toEpochDay() - first.toEpochDay();
    return days <= 1 ? first : first.plusDays(random.nextLong(days));
  }

  /** A birth date of somebody who is so many years old today. */
  static LocalDate bornYearsAgo(int age, RandomGenerator random) {
    return TODAY.minusYears(age).minusDays(random.nextInt(365) + 1L);
  }

  /** Whole years between a birth date and a day. */
  static int age(LocalDate born, LocalDate on) {
    return Period.between(born, on).getYears();
  }
}
