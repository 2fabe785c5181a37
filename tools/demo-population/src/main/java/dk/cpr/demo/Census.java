package dk.cpr.demo;

import dk.cpr.demo.BirthPlan.ParentsOf;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Gives the invented people birth dates, numbers in the official order, and names. */
final class Census {
  /**
   * Everybody is born on one of these days: no number of the CPR office's public test extract lies
   * on them, so both can be in one register.
   */
  private static final int FIRST_DAY = 14;

  private static final int DAYS = 14;

  private final Random random;
  private final Map<LocalDate, Map<Sex, Integer>> given = new HashMap<>();
  private final Set<LocalDate> birthDays = new HashSet<>();
  private final List<Adult> adults = new ArrayList<>();
  private final List<BirthPlan> births = new ArrayList<>();

  Census(int seed) {
    this.random = new Random(seed);
  }

  List<Adult> adults() {
    return List.copyOf(adults);
  }

  List<BirthPlan> births() {
    return List.copyOf(births);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Random random() {
    return random;
  }

  /** Some day of a year. */
  LocalDate day(int year) {
    return LocalDate.of(year, 1 + below(12), FIRST_DAY + below(DAYS));
  }

  Adult woman(int year) {
    return adult(day(year), Sex.K);
  }

  Adult man(int year) {
    return adult(day(year), Sex.M);
  }

  /** A birth on a day on which no other child is born, so that its number is always the same. */
  BirthPlan birth(ParentsOf parents, LocalDate wanted) {
    Sex sex = random.nextBoolean() ? Sex.K : Sex.M;
    return add(parents, free(wanted), sex, 1);
  }

  void twins(ParentsOf parents, LocalDate wanted) {
    LocalDate day = free(wanted);
    add(parents, day, Sex.K, 1);
    add(parents, day, random.nextBoolean() ? Sex.K : Sex.M, 2);
  }

  private BirthPlan add(ParentsOf parents, LocalDate day, Sex sex, int sequence) {
    Adult mother = parents.mother();
    BirthPlan.Name name =
        new BirthPlan.Name(
            Words.given(sex, random), mother == null ? Words.surname(random) : mother.surname());
    int index = births.size();
    int hour = sequence == 2 ? index - 1 : index;
    BirthPlan plan = new BirthPlan(index, parents, BirthPlan.at(day, hour), sex, sequence, name);
    births.add(plan);
    return plan;
  }

  private LocalDate free(LocalDate wanted) {
    LocalDate day = wanted;
    while (!birthDays.add(day)) {
      day =
          day.getDayOfMonth() < FIRST_DAY + DAYS - 1
              ? day.plusDays(1)
              : day.plusMonths(1).withDayOfMonth(FIRST_DAY);
    }
    return day;
  }

  private Adult adult(LocalDate born, Sex sex) {
    int ordinal =
        given.computeIfAbsent(born, day -> new HashMap<>()).merge(sex, 1, Integer::sum) - 1;
    Adult adult =
        new Adult(
            NumberSeries.of(born, sex).at(ordinal),
            Words.given(sex, random),
            Words.surname(random));
    adults.add(adult);
    return adult;
  }
}
