package dk.cpr.demo.population;

import dk.cpr.demo.population.PersonMaker.Called;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes households: of a hundred, 43 of one person, 28 of a couple, 22 of a couple with one to
 * three children, 7 of a parent with children. Parents were 20 to 43 when a child was born.
 */
final class HouseholdMaker {
  private static final int OF_AGE = 18;

  private final PersonMaker people;

  HouseholdMaker(PersonMaker people) {
    this.people = people;
  }

  /** A household of at most so many persons, who live there. */
  List<MadePerson> make(NumberGroup group, long most, RandomGenerator random) {
    MadeHome home = MadeHome.of(group, random);
    int kind = random.nextInt(100);
    if (most == 1 || kind < 43 || !home.residence().containsKey("house")) {
      return List.of(alone(home, random));
    }
    String surname = MadeNames.surname(random);
    boolean single = kind >= 93;
    boolean children = kind >= 71 && most > 2;
    List<MadePerson> household =
        new ArrayList<>(adults(surname, single && children, children, random));
    if (children) {
      int wanted = 1 + (random.nextInt(100) < 58 ? 1 + random.nextInt(5) / 4 : 0);
      for (int i = 0; i < wanted && household.size() < most; i++) {
        household.add(child(household, surname, random));
      }
    }
    settle(household, home, surname, random);
    return household;
  }

  private MadePerson alone(MadeHome home, RandomGenerator random) {
    int age = AgePyramid.ALONE.age(random);
    Sex sex = random.nextInt(100) < (age < 65 ? 44 : 74) ? Sex.K : Sex.M;
    Called called = Called.of(sex, MadeNames.surname(random), random);
    MadePerson person = people.person(Day.bornYearsAgo(age, random), called, random);
    String code = age < 30 ? "U" : age >= 75 ? "E" : random.nextInt(3) == 0 ? "F" : "U";
    person.fact(
        FactKind.CIVIL_STATUS,
        Map.of("code", code),
        code.equals("U") ? Day.since(person.born()) : lately(person, random));
    home.of(person, called.whole(), Day.between(person.born(), Day.TODAY, random));
    people.protect(person, random);
    return person;
  }

  private List<MadePerson> adults(
      String surname, boolean single, boolean children, RandomGenerator random) {
    AgePyramid ages = children ? AgePyramid.PARENT : AgePyramid.COUPLE;
    int age = ages.age(random);
    MadePerson one = adult(age, single && random.nextInt(6) == 0 ? Sex.M : Sex.K, surname, random);
    if (single) {
      one.fact(FactKind.CIVIL_STATUS, Map.of("code", "F"), lately(one, random));
      return List.of(one);
    }
    int other = Math.max(OF_AGE, Math.min(103, age + random.nextInt(-3, 7)));
    MadePerson two = adult(other, random.nextInt(60) == 0 ? Sex.K : Sex.M, surname, random);
    if (random.nextInt(100) < (children ? 68 : 80)) {
      marry(one, two, random);
    } else {
      for (MadePerson each : List.of(one, two)) {
        each.fact(FactKind.CIVIL_STATUS, Map.of("code", "U"), Day.since(each.born()));
      }
    }
    return List.of(one, two);
  }

  private MadePerson adult(int age, Sex sex, String surname, RandomGenerator random) {
    return people.person(Day.bornYearsAgo(age, random), Called.of(sex, surname, random), random);
  }

  private static void marry(MadePerson one, MadePerson two, RandomGenerator random) {
    LocalDate bothOfAge =
        one.born().isAfter(two.born())
            ? one.born().plusYears(OF_AGE)
            : two.born().plusYears(OF_AGE);
    EffectPeriod since = Day.since(Day.between(bothOfAge, Day.TODAY, random));
    one.fact(FactKind.CIVIL_STATUS, Map.of("code", "G", "spouse", two.id().toString()), since);
    two.fact(FactKind.CIVIL_STATUS, Map.of("code", "G", "spouse", one.id().toString()), since);
  }

  private MadePerson child(List<MadePerson> household, String surname, RandomGenerator random) {
    MadePerson mother = household.getFirst();
    int most = Math.min(19, mother.age() - 20);
    int least = Math.min(most, Math.max(0, mother.age() - 43));
    LocalDate born = Day.bornYearsAgo(random.nextInt(least, most + 1), random);
    Sex sex = random.nextInt(1_000) < 487 ? Sex.K : Sex.M;
    MadePerson child = people.person(born, Called.of(sex, surname, random), random);
    EffectPeriod always = Day.since(child.born());
    child.fact(FactKind.CIVIL_STATUS, Map.of("code", "U"), always);
    for (MadePerson parent :
        household.stream().filter(p -> p.age() >= child.age() + OF_AGE).limit(2).toList()) {
      ParentRole role = role(parent, mother);
      child.fact(
          FactContent.valid(
                  FactKind.PARENT,
                  Map.of("person", parent.id().toString(), "role", role.code()),
                  always)
              .inSlot(role == ParentRole.MOTHER ? "mother" : "father"));
      parent.fact(FactKind.CHILD, Map.of("person", child.id().toString()), always);
      if (child.age() < OF_AGE) {
        custody(child, parent, role == ParentRole.MOTHER ? "0003" : "0004");
      }
    }
    return child;
  }

  /** Of two women the first bore the child. */
  private static ParentRole role(MadePerson parent, MadePerson first) {
    if (parent.sex() == Sex.M) {
      return ParentRole.FATHER;
    }
    return parent == first ? ParentRole.MOTHER : ParentRole.CO_MOTHER;
  }

  private static void custody(MadePerson child, MadePerson holder, String relation) {
    child.fact(
        FactKind.CUSTODY,
        Map.of("relation", relation, "holder", holder.id().toString()),
        new EffectPeriod(Day.noon(child.born()), Day.noon(child.born().plusYears(OF_AGE))));
  }

  /** A protected adult's children are protected, too. */
  private void settle(
      List<MadePerson> household, MadeHome home, String surname, RandomGenerator random) {
    LocalDate since = Day.between(LocalDate.of(2005, 1, 1), Day.TODAY, random);
    for (MadePerson person : household) {
      LocalDate from = person.born().isAfter(since) ? person.born() : since;
      home.of(person, surname, from);
    }
    people.protect(household.getFirst(), random);
    boolean hidden =
        household.getFirst().facts().stream()
            .anyMatch(fact -> fact.content().slot().equals("0001"));
    for (MadePerson person : household.subList(1, household.size())) {
      if (hidden) {
        person.fact(
            FactKind.PROTECTION,
            Map.of("type", "0001"),
            Day.since(PersonMaker.latest(person.born(), 2020)));
      }
    }
  }

  private static EffectPeriod lately(MadePerson person, RandomGenerator random) {
    return Day.since(Day.between(person.born().plusYears(OF_AGE), Day.TODAY, random));
  }
}
