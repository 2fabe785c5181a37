package dk.cpr.disclosure.likeness;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Families with children, twins among them, and strangers of one name and birth date; then some
 * registered twice, each with an error of a known kind. One seed gives one population.
 */
final class SyntheticPopulation {
  /** What was done to the second registration. */
  enum Error {
    NONE,
    SLIP_IN_GIVEN_NAME,
    SLIP_IN_SURNAME,
    MARRIED_NAME,
    NAMES_SWAPPED,
    DAY_AND_MONTH_SWAPPED,
    ONE_DIGIT_OF_BIRTH_DATE,
    MISSING_PARENTS,
    MISSING_PARENTS_AND_SLIP,
    SLIP_AND_DAY_AND_MONTH_SWAPPED
  }

  /** Two who are not one. */
  enum Trap {
    TWINS,
    SAME_NAME_AND_BIRTH_DATE,
    SAME_NAME_AND_BIRTH_DATE_PARENTS_UNKNOWN
  }

  /** Two registrations. */
  record Pair(UUID one, UUID other) {
    static Pair of(UUID one, UUID other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private final Random random;
  private final SyntheticNames names;
  private final List<SyntheticPerson> persons = new ArrayList<>();
  private final Map<Error, List<Pair>> duplicates = new EnumMap<>(Error.class);
  private final Map<Trap, List<Pair>> traps = new EnumMap<>(Trap.class);

  private SyntheticPopulation(long seed) {
    this.random = new Random(seed);
    this.names = new SyntheticNames(random);
  }

  static SyntheticPopulation of(long seed, int families) {
    SyntheticPopulation made = new SyntheticPopulation(seed);
    for (int i = 0; i < families; i++) {
      made.family(i);
    }
    Deque<SyntheticPerson> others = new ArrayDeque<>(made.persons);
    for (int i = 0; i < families / 50; i++) {
      made.stranger(others.removeFirst());
    }
    for (Error error : Error.values()) {
      for (int i = 0; i < families / 50; i++) {
        made.duplicate(fitFor(error, others), error);
      }
    }
    return made;
  }

  List<SyntheticPerson> persons() {
    return persons;
  }

  Map<Error, List<Pair>> duplicates() {
    return duplicates;
  }

  Map<Trap, List<Pair>> traps() {
    return traps;
  }

  /** The next to whom the error can happen; nobody is registered three times. */
  private static SyntheticPerson fitFor(Error error, Deque<SyntheticPerson> others) {
    SyntheticPerson next = others.removeFirst();
    while (error.name().endsWith("DAY_AND_MONTH_SWAPPED") && !isSwappable(next.birthDate())) {
      next = others.removeFirst();
    }
    return next;
  }

  private static boolean isSwappable(LocalDate date) {
    return date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
  }

  private void family(int number) {
    LocalDate born = LocalDate.of(1935, 1, 1).plusDays(random.nextInt(30_000));
    String surname = names.surname();
    boolean parents = random.nextInt(100) < (born.getYear() < 1960 ? 30 : 96);
    int children = 1 + random.nextInt(3);
    for (int i = 0; i < children; i++) {
      SyntheticPerson child =
          person(surname, born)
              .childOf(parents ? "mother " + number : null, parents ? "father " + number : null);
      persons.add(child);
      if (random.nextInt(60) == 0) {
        twin(child);
      }
      born = born.plusDays(400 + random.nextInt(1_200));
    }
  }

  private SyntheticPerson person(String surname, LocalDate born) {
    String sex = random.nextBoolean() ? "K" : "M";
    return new SyntheticPerson(newId(), names.given(sex), surname, born, sex, null, null);
  }

  private void twin(SyntheticPerson of) {
    SyntheticPerson twin = person(of.surname(), of.birthDate()).childOf(of.mother(), of.father());
    while (twin.given().split(" ", -1)[0].equals(of.given().split(" ", -1)[0])) {
      twin = twin.named(names.given(twin.sex()), of.surname());
    }
    persons.add(twin);
    note(traps, Trap.TWINS, of, twin);
  }

  private void stranger(SyntheticPerson of) {
    int number = persons.size();
    SyntheticPerson stranger =
        of.as(newId()).childOf("other mother " + number, "other father " + number);
    persons.add(stranger);
    Trap trap =
        of.mother() == null
            ? Trap.SAME_NAME_AND_BIRTH_DATE_PARENTS_UNKNOWN
            : Trap.SAME_NAME_AND_BIRTH_DATE;
    note(traps, trap, of, stranger);
  }

  private void duplicate(SyntheticPerson of, Error error) {
    SyntheticPerson twice = spoilt(of.as(newId()), error);
    persons.add(twice);
    note(duplicates, error, of, twice);
  }

  private SyntheticPerson spoilt(SyntheticPerson person, Error error) {
    return switch (error) {
      case NONE -> person;
      case SLIP_IN_GIVEN_NAME -> person.named(names.slip(person.given()), person.surname());
      case SLIP_IN_SURNAME -> person.named(person.given(), names.slip(person.surname()));
      case MARRIED_NAME -> person.named(person.given(), names.surname());
      case NAMES_SWAPPED -> person.named(person.surname(), person.given());
      case DAY_AND_MONTH_SWAPPED -> person.born(swapped(person.birthDate()));
      case ONE_DIGIT_OF_BIRTH_DATE -> person.born(oneDigit(person.birthDate()));
      case MISSING_PARENTS -> person.childOf(null, null);
      case MISSING_PARENTS_AND_SLIP -> spoilt(person, Error.SLIP_IN_GIVEN_NAME).childOf(null, null);
      case SLIP_AND_DAY_AND_MONTH_SWAPPED ->
          spoilt(person, Error.SLIP_IN_SURNAME).born(swapped(person.birthDate()));
    };
  }

  private static LocalDate swapped(LocalDate date) {
    return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
  }

  /** The last digit of the day or of the year is another. */
  private LocalDate oneDigit(LocalDate date) {
    if (random.nextInt(3) == 0) {
      return date.plusYears(date.getYear() % 10 == 9 ? -1 : 1);
    }
    return switch (date.getDayOfMonth()) {
      case 1, 10, 20 -> date.plusDays(1);
      case 30 -> date.minusDays(10);
      default -> date.minusDays(1);
    };
  }

  private static <K extends Enum<K>> void note(
      Map<K, List<Pair>> pairs, K kind, SyntheticPerson one, SyntheticPerson other) {
    List<Pair> of = pairs.computeIfAbsent(kind, k -> new ArrayList<>());
    of.add(Pair.of(one.id(), other.id()));
  }

  private UUID newId() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
