package dk.cpr.number.forecast;

import dk.cpr.kernel.code.Sex;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Birth dates to be forecast, at most 366. */
record ForecastQuery(@NotNull @Size(min = 1, max = 366) List<@NotNull @Valid Wanted> dates) {

  /**
   * One birth date.
   *
   * @param sex both when absent
   * @param ratePerYear numbers that are expected to be given in a year, of each sex asked for; at
   *     most six digits before and four after the point
   */
  record Wanted(
      @NotNull LocalDate birthDate,
      @Nullable Sex sex,
      @Nullable @PositiveOrZero @Digits(integer = 6, fraction = 4) BigDecimal ratePerYear) {

    List<Sex> sexes() {
      return sex == null ? List.of(Sex.values()) : List.of(sex);
    }
  }
}
