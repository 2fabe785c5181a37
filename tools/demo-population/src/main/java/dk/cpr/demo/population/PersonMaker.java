package dk.cpr.demo.population;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes one person with what everybody has: an id, a number, birth, name and citizenship. */
final class PersonMaker {
  private static final String DENMARK = "5100";
  private static final String ABROAD = "5130";
  private static final String NAME_AND_ADDRESS = "0001";
  private static final String ADVERTISING = "0003";

  private final NumberSupply supply;

  PersonMaker(NumberSupply supply) {
    this.supply = supply;
  }

  /** What a person is called, and of which sex. */
  record Called(String given, String surname, Sex sex) {
    static Called of(Sex sex, String surname, RandomGenerator random) {
      return new Called(MadeNames.given(sex, random), surname, sex);
    }

    String whole() {
      return given + " " + surname;
    }
  }

  MadePerson person(LocalDate born, Called called, RandomGenerator random) {
    NumberSupply.Given given = supply.give(born, called.sex());
    LocalDate birth = given.number().birthDate();
    MadePerson person = new MadePerson(Ids.next(random), birth, called.sex(), random);
    person.number(MadeNumber.current(given, person.id()));
    EffectPeriod always = Day.since(birth);
    person
        .fact(FactKind.BIRTH, Map.of("date", birth.toString(), "sex", called.sex().name()), always)
        .fact(FactKind.NAME, Map.of("given", called.given(), "surname", called.surname()), always)
        .fact(
            FactKind.CITIZENSHIP,
            Map.of("country", random.nextInt(100) < 9 ? ABROAD : DENMARK),
            always);
    if (random.nextInt(100) < 71) {
      person.fact(FactKind.CHURCH, Map.of("code", "F"), always);
    }
    return person;
  }

  /** One resident in sixty is protected by name and address, one in nine against advertising. */
  void protect(MadePerson person, RandomGenerator random) {
    if (random.nextInt(60) == 0) {
      protection(person, NAME_AND_ADDRESS, random);
    }
    if (random.nextInt(9) == 0 && person.age() >= 18) {
      protection(person, ADVERTISING, random);
    }
  }

  private static void protection(MadePerson person, String type, RandomGenerator random) {
    LocalDate since = Day.between(latest(person.born(), 2015), Day.TODAY, random);
    person.fact(FactKind.PROTECTION, Map.of("type", type), Day.since(since));
  }

  /** The birth date, or the first day of a year that is later. */
  static LocalDate latest(LocalDate born, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return born.isAfter(first) ? born : first;
  }
}
