package dk.cpr.number.forecast;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many numbers of birth dates and sexes are given, at most 10,000 counts. */
record CountsQuery(@NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid Count> counts) {

  /**
   * Names every count that cannot be: a date that no personnummer carries, more than there are, a
   * date and sex named before.
   *
   * @throws ProblemException invalid-input
   */
  void refuseImpossible() {
    ProblemException refusal = new ProblemException(ProblemType.INVALID_INPUT);
    Set<List<Object>> named = new HashSet<>();
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      String pointer = "/counts/" + i;
      if (!CenturyTable.covers(count.birthDate())) {
        refusal.at(
            pointer + "/birthDate", "outside-1858-2057", "no personnummer carries this date");
      } else if (count.given() > count.series().capacity()) {
        refusal.at(pointer + "/given", "beyond-capacity", "there are not so many numbers");
      } else if (!named.add(List.of(count.birthDate(), count.sex()))) {
        refusal.at(pointer, "named-twice", "each birth date and sex once");
      }
    }
    if (!refusal.problem().errors().isEmpty()) {
      throw refusal;
    }
  }

  /** What is given of one birth date and sex, in the official order. */
  record Count(
      @NotNull LocalDate birthDate, @NotNull Sex sex, @NotNull @PositiveOrZero Integer given) {

    /** Any reading of the order will do: it moves numbers about, and adds none. */
    NumberSeries series() {
      return NumberSeries.of(birthDate, sex);
    }
  }
}
