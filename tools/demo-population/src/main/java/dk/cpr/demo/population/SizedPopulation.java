package dk.cpr.demo.population;

import dk.cpr.kernel.code.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * So many numbers with their persons, always the same for the same seed. They are made one
 * household at a time and not held.
 */
public final class SizedPopulation {
  private static final List<NumberGroup> HOUSEHOLDS =
      List.of(
          NumberGroup.RESIDENT,
          NumberGroup.GREENLAND,
          NumberGroup.NO_FIXED_HOME,
          NumberGroup.GREENLAND_NO_FIXED_HOME);
  private static final List<NumberGroup> ALONE =
      List.of(
          NumberGroup.DEAD,
          NumberGroup.EMIGRATED,
          NumberGroup.ADMINISTRATIVE,
          NumberGroup.DISAPPEARED);

  private final Map<NumberGroup, Long> counts;
  private final SplittableRandom seeds;
  private final NumberSupply supply = new NumberSupply();
  private final PersonMaker people = new PersonMaker(supply);
  private long residents;

  public SizedPopulation(long numbers, long seed) {
    this.counts = NumberGroup.of(numbers);
    this.seeds = new SplittableRandom(seed);
  }

  public NumberSupply supply() {
    return supply;
  }

  /** Makes everybody, once: households whole, one after the other. */
  public void make(Consumer<List<MadePerson>> taker) {
    HouseholdMaker households = new HouseholdMaker(people);
    for (NumberGroup group : HOUSEHOLDS) {
      long left = count(group);
      while (left > 0) {
        RandomGenerator random = seeds.split();
        List<MadePerson> household = households.make(group, left, random);
        left -= household.size();
        List<MadePerson> whole = new ArrayList<>(household);
        if (group == NumberGroup.RESIDENT) {
          household.forEach(person -> formerNumbers(person, whole, random));
        }
        taker.accept(whole);
      }
    }
    AbsentMaker absent = new AbsentMaker(people);
    for (NumberGroup group : ALONE) {
      for (long i = 0; i < count(group); i++) {
        taker.accept(List.of(absent.make(group, seeds.split())));
      }
    }
    for (long i = 0; i < count(NumberGroup.ANNULLED); i++) {
      taker.accept(List.of(annulled(seeds.split())));
    }
  }

  private long count(NumberGroup group) {
    return counts.getOrDefault(group, 0L);
  }

  /** Changed numbers and duplicates belong to residents, spread evenly over them. */
  private void formerNumbers(MadePerson person, List<MadePerson> whole, RandomGenerator random) {
    long before = residents++;
    MadeNumber current = person.numbers().getFirst();
    for (long i = due(NumberGroup.CHANGED, before); i < due(NumberGroup.CHANGED, residents); i++) {
      Sex other = person.sex() == Sex.K ? Sex.M : Sex.K;
      person.number(
          new MadeNumber(
              supply.give(person.born(), other),
              person.id(),
              "changed",
              current,
              over(person, random)));
    }
    for (long i = due(NumberGroup.DUPLICATE, before);
        i < due(NumberGroup.DUPLICATE, residents);
        i++) {
      MadePerson twin = new MadePerson(Ids.next(random), person.born(), person.sex(), random);
      twin.number(
          new MadeNumber(
              supply.give(person.born(), person.sex()),
              twin.id(),
              "duplicate",
              current,
              over(person, random)));
      whole.add(twin);
    }
  }

  private long due(NumberGroup group, long residentsSoFar) {
    return count(group) * residentsSoFar / Math.max(1, count(NumberGroup.RESIDENT));
  }

  private MadePerson annulled(RandomGenerator random) {
    LocalDate born = Day.bornYearsAgo(random.nextInt(60), random);
    MadePerson nobody = new MadePerson(Ids.next(random), born, Sex.K, random);
    nobody.number(
        new MadeNumber(
            supply.give(born, Sex.K), nobody.id(), "annulled", null, over(nobody, random)));
    return nobody;
  }

  private static LocalDate over(MadePerson person, RandomGenerator random) {
    return Day.between(PersonMaker.latest(person.born(), 1990), Day.TODAY, random);
  }
}
