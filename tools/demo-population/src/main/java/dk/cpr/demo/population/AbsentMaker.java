package dk.cpr.demo.population;

import dk.cpr.demo.population.PersonMaker.Called;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes those who do not live in Denmark or Greenland: dead, emigrated, gone, never here. */
final class AbsentMaker {
  private static final int FIRST_YEAR = 1968;

  private final PersonMaker people;

  AbsentMaker(PersonMaker people) {
    this.people = people;
  }

  MadePerson make(NumberGroup group, RandomGenerator random) {
    LocalDate died = Day.between(LocalDate.of(FIRST_YEAR, 4, 2), Day.TODAY, random);
    LocalDate born =
        group == NumberGroup.DEAD
            ? died.minusYears(AgePyramid.DEATH.age(random)).minusDays(random.nextInt(300))
            : Day.bornYearsAgo(AgePyramid.ABROAD.age(random), random);
    Sex sex = random.nextBoolean() ? Sex.K : Sex.M;
    MadePerson person =
        people.person(born, Called.of(sex, MadeNames.surname(random), random), random);
    EffectPeriod since =
        Day.since(
            group == NumberGroup.DEAD
                ? died
                : Day.between(PersonMaker.latest(person.born(), FIRST_YEAR), Day.TODAY, random));
    switch (group) {
      case DEAD ->
          status(person, "90", since).fact(FactKind.CIVIL_STATUS, Map.of("code", "D"), since);
      case EMIGRATED ->
          status(person, "80", since).fact(FactKind.EMIGRATION, Map.of("country", "5180"), since);
      case DISAPPEARED -> status(person, "70", since).fact(FactKind.DISAPPEARANCE, Map.of(), since);
      case ADMINISTRATIVE -> status(person, "20", since);
      default -> {}
    }
    return person;
  }

  private static MadePerson status(MadePerson person, String code, EffectPeriod since) {
    return person.fact(FactKind.PERSON_STATUS, Map.of("code", code), since);
  }
}
