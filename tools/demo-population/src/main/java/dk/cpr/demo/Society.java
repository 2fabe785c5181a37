package dk.cpr.demo;

import dk.cpr.demo.BirthPlan.ParentsOf;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who lives in the demo register: households of every kind in fixed proportions, and a few whose
 * parts are known by name. The same seed gives the same people on every machine.
 */
final class Society {
  /** Everything invented follows from it: numbers, names, ids, keys. */
  static final int SEED = 1968;

  static final LocalDate AS_OF = LocalDate.of(2025, 7, 1);
  private static final int ROUNDS = 16;
  private static final int BETWEEN_BIRTHS = 330;

  private final Census census = new Census(SEED);
  private final Town town = new Town();
  private final Lives lives = new Lives(census, town);
  private final Map<String, Adult> parts = new LinkedHashMap<>();
  private final Map<String, BirthPlan> childParts = new LinkedHashMap<>();

  Society() {
    castFamilies();
    castOtherParts();
    for (int round = 0; round < ROUNDS; round++) {
      couples();
      others(round);
    }
    strangers();
  }

  Town town() {
    return town;
  }

  /** The first generation. */
  List<Adult> adults() {
    return census.adults();
  }

  /** The second generation, in the order in which mothers come. */
  List<BirthPlan> births() {
    return census.births();
  }

  /** Adults by the part that they play. */
  Map<String, Adult> parts() {
    return parts;
  }

  /** Children by the part that they play. */
  Map<String, BirthPlan> childParts() {
    return childParts;
  }

  private void castFamilies() {
    Adult mother = census.woman(1991);
    lives.settle(mother, town.homes().getFirst(), LocalDate.of(2016, 5, 20));
    lives.unmarried(mother);
    lives.protect(mother, LocalDate.of(2025, 1, 20));
    parts.put("protectedMother", mother);
    childParts.put(
        "protectedChild", census.birth(ParentsOf.alone(mother), LocalDate.of(2025, 5, 20)));

    Lives.Couple ordinary = lives.couple(census.woman(1988), census.man(1986), inAarhus());
    lives.marry(ordinary, LocalDate.of(2013, 8, 17));
    parts.put("ordinaryMother", ordinary.one());
    parts.put("ordinaryFather", ordinary.other());
    ParentsOf both = ParentsOf.married(ordinary.one(), ordinary.other());
    childParts.put("ordinaryChild", census.birth(both, LocalDate.of(2015, 3, 16)));
    census.twins(both, LocalDate.of(2019, 10, 22));
  }

  private void castOtherParts() {
    Adult emigrated = census.woman(1979);
    lives.unmarried(emigrated);
    lives.emigrate(emigrated, town.homes().get(40), LocalDate.of(2019, 9, 2));
    parts.put("emigrated", emigrated);

    Lives.Couple old = lives.couple(census.woman(1947), census.man(1944), town.homes().get(60));
    lives.widow(old, LocalDate.of(1970, 6, 20), LocalDate.of(2021, 2, 11));
    parts.put("dead", old.other());

    Adult alone = census.man(1983);
    lives.settle(alone, town.homes().get(1), LocalDate.of(2010, 11, 1));
    lives.unmarried(alone);
    lives.keepFromMarketing(alone, LocalDate.of(2015, 4, 1));
    parts.put("singleMan", alone);
  }

  private Home inAarhus() {
    return town.homes().stream()
        .filter(home -> home.municipality().equals(Town.AARHUS))
        .findFirst()
        .orElseThrow();
  }

  private void couples() {
    for (int i = 0; i < 9; i++) {
      int year = 1968 + census.below(28);
      Lives.Couple couple =
          lives.couple(
              census.woman(year), census.man(year - 3 + census.below(6)), lives.nextHome());
      LocalDate wedding = census.day(year + 23 + census.below(5));
      lives.marry(couple, wedding);
      children(ParentsOf.married(couple.one(), couple.other()), wedding, 1 + census.below(3));
    }
    int year = 1978 + census.below(14);
    Lives.Couple mothers =
        lives.couple(census.woman(year), census.woman(year + 1), lives.nextHome());
    LocalDate wedding = census.day(year + 26);
    lives.marry(mothers, wedding);
    children(ParentsOf.married(mothers.one(), mothers.other()), wedding, 1);
    cohabiting("DECLARED");
    cohabiting(null);
  }

  private void cohabiting(@Nullable String jointCare) {
    int year = 1975 + census.below(20);
    Lives.Couple couple = lives.couple(census.woman(year), census.man(year - 1), lives.nextHome());
    LocalDate since = census.day(year + 24);
    lives.cohabit(couple, since);
    children(
        ParentsOf.unmarried(couple.one(), couple.other(), jointCare), since, 1 + census.below(2));
  }

  private void others(int round) {
    Adult mother = lives.single(census.woman(1976 + census.below(18)));
    children(ParentsOf.alone(mother), mother.born().plusYears(24), 1 + census.below(2));

    int year = 1972 + census.below(14);
    Lives.Couple separated =
        lives.couple(census.woman(year), census.man(year - 2), lives.nextHome());
    LocalDate wedding = census.day(year + 25);
    lives.separate(separated, wedding, census.day(2023));
    children(ParentsOf.married(separated.one(), separated.other()), wedding, 1);

    Lives.Couple divorced =
        lives.couple(census.woman(1960 + round), census.man(1958 + round), lives.nextHome());
    lives.divorce(divorced, census.day(1988 + round), census.day(2004 + round));

    Lives.Couple old =
        lives.couple(census.woman(1938 + round), census.man(1936 + round), lives.nextHome());
    LocalDate oldWedding = census.day(1962 + round);
    if (round % 2 == 0) {
      lives.widow(old, oldWedding, census.day(2010 + round / 2));
    } else {
      lives.marry(old, oldWedding);
    }
    lives.single(census.man(1994 + census.below(10)));
    lives.single(census.woman(1994 + census.below(10)));
    special(round);
  }

  private void special(int round) {
    Adult somebody = round % 3 == 0 ? census.man(1965 + round) : census.woman(1965 + round);
    switch (round % 8) {
      case 0 -> {
        lives.unmarried(somebody);
        lives.emigrate(somebody, lives.nextHome(), census.day(2008 + round));
      }
      case 1 -> {
        lives.unmarried(somebody);
        lives.disappear(somebody, lives.nextHome(), census.day(2012 + round / 2));
      }
      case 2 -> lives.immigrate(somebody, "5180", lives.nextHome(), census.day(2005 + round));
      case 3 -> lives.immigrate(somebody, "5120", lives.nextHome(), census.day(2001 + round));
      case 4 -> {
        lives.settle(somebody, Home.none(Town.COPENHAGEN), census.day(2014));
        lives.unmarried(somebody);
      }
      case 5, 6 -> lives.protect(lives.single(somebody), LocalDate.of(2024, 6, 1 + round));
      default -> lives.dieAlone(somebody, lives.nextHome(), census.day(2015 + round / 2));
    }
  }

  /** Mothers who have no number: on a visit, or not registered yet. */
  private void strangers() {
    Adult father = parts.getOrDefault("singleMan", census.adults().getFirst());
    census.birth(
        ParentsOf.stranger(
            new BirthPlan.Stranger("Ingrid Demoström", LocalDate.of(1990, 4, 3)),
            null,
            lives.nextHome()),
        LocalDate.of(2022, 4, 18));
    census.birth(
        ParentsOf.stranger(
            new BirthPlan.Stranger("Helga Beispiel", LocalDate.of(1993, 9, 9)),
            father,
            town.homes().get(1)),
        LocalDate.of(2024, 1, 25));
  }

  private void children(ParentsOf parents, LocalDate since, int count) {
    LocalDate last = since;
    for (int child = 0; child < count; child++) {
      LocalDate next = census.day(last.getYear() + 1 + census.below(2));
      last = next.isBefore(last.plusDays(BETWEEN_BIRTHS)) ? next.plusYears(1) : next;
      if (last.isBefore(AS_OF.minusMonths(1)) && last.isAfter(since)) {
        if (census.below(25) == 0) {
          census.twins(parents, last);
        } else {
          census.birth(parents, last);
        }
      }
    }
  }
}
