package dk.cpr.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What invented people to size with are like. */
class SizedPopulationTest {
  private static final int SIZE = 20_000;
  private static final List<MadePerson> EVERYBODY = new ArrayList<>();
  private static final List<List<MadePerson>> HOUSEHOLDS = new ArrayList<>();

  @BeforeAll
  static void make() {
    new SizedPopulation(SIZE, 7)
        .make(
            people -> {
              HOUSEHOLDS.add(people);
              EVERYBODY.addAll(people);
            });
  }

  @Test
  void theProportionsAreThoseOfTheRealRegister() {
    assertThat(NumberGroup.of(11_011_284).values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(11_011_284);
    assertThat(NumberGroup.of(11_011_284)).containsEntry(NumberGroup.RESIDENT, 5_949_711L);
    for (long numbers : new long[] {1, 7, 100, 999_999}) {
      assertThat(NumberGroup.of(numbers).values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(numbers);
    }
    Map<NumberGroup, Long> counts = NumberGroup.of(SIZE);
    assertThat(status(FactKind.RESIDENCE_STATUS, "01")).isEqualTo(counts.get(NumberGroup.RESIDENT));
    assertThat(status(FactKind.RESIDENCE_STATUS, "03"))
        .isEqualTo(counts.get(NumberGroup.NO_FIXED_HOME));
    assertThat(status(FactKind.RESIDENCE_STATUS, "05"))
        .isEqualTo(counts.get(NumberGroup.GREENLAND));
    assertThat(status(FactKind.PERSON_STATUS, "20"))
        .isEqualTo(counts.get(NumberGroup.ADMINISTRATIVE));
    assertThat(status(FactKind.PERSON_STATUS, "80")).isEqualTo(counts.get(NumberGroup.EMIGRATED));
    assertThat(status(FactKind.PERSON_STATUS, "90")).isEqualTo(counts.get(NumberGroup.DEAD));
    assertThat(states("changed")).isEqualTo(counts.get(NumberGroup.CHANGED));
    assertThat(states("duplicate")).isEqualTo(counts.get(NumberGroup.DUPLICATE));
    assertThat(states("annulled")).isEqualTo(counts.get(NumberGroup.ANNULLED));
    assertThat(numbers()).hasSize(SIZE);
  }

  @Test
  void everyNumberIsGivenOnceAndInTheOfficialOrder() {
    assertThat(numbers().stream().map(MadeNumber::number).distinct()).hasSize(SIZE);
    Map<LocalDate, Map<Sex, Set<Integer>>> ordinals = new HashMap<>();
    for (MadeNumber number : numbers()) {
      Personnummer given = number.number();
      assertThat(NumberSeries.of(given.birthDate(), given.sex()).ordinalOf(given))
          .hasValue(number.given().ordinal());
      ordinals
          .computeIfAbsent(given.birthDate(), date -> new HashMap<>())
          .computeIfAbsent(given.sex(), sex -> new HashSet<>())
          .add(number.given().ordinal());
    }
    assertThat(ordinals.values().stream().flatMap(sexes -> sexes.values().stream()))
        .allSatisfy(given -> assertThat(given).allMatch(ordinal -> ordinal < given.size()));
  }

  @Test
  void everyFactIsOneThatTheRegisterTakes() {
    Set<UUID> ids = new HashSet<>();
    for (MadePerson person : EVERYBODY) {
      List<FactContent> facts = person.facts().stream().map(MadePerson.MadeFact::content).toList();
      for (int i = 0; i < facts.size(); i++) {
        FactContent fact = facts.get(i);
        assertThat(fact.faults()).as("%s", fact.kind()).isEmpty();
        assertThat(fact.cleaned()).isEqualTo(fact);
        assertThat(facts.subList(i + 1, facts.size())).noneMatch(fact::contradicts);
        assertThat(ids.add(person.facts().get(i).id())).isTrue();
      }
    }
  }

  @Test
  void theAgesAreThoseOfADanishPopulation() {
    List<MadePerson> residents = EVERYBODY.stream().filter(lives("01")).toList();
    assertThat(share(residents, person -> person.age() < 18)).isBetween(0.16, 0.25);
    assertThat(share(residents, person -> person.age() >= 65)).isBetween(0.16, 0.26);
    assertThat(share(residents, person -> person.age() >= 90)).isBetween(0.002, 0.02);
    assertThat(share(residents, person -> person.age() > 104)).isZero();
    for (int from = 0; from < 75; from += 15) {
      int first = from;
      assertThat(share(residents, p -> p.age() >= first && p.age() < first + 15))
          .as("%d to %d", from, from + 14)
          .isBetween(0.10, 0.27);
    }
    List<MadePerson> old = residents.stream().filter(person -> person.age() >= 80).toList();
    assertThat(share(old, person -> person.sex() == Sex.K)).isBetween(0.5, 0.7);
  }

  @Test
  void householdsHoldCouplesAndChildrenOfThem() {
    long couples = 0;
    long children = 0;
    for (List<MadePerson> household : HOUSEHOLDS) {
      Map<UUID, MadePerson> members =
          household.stream().collect(Collectors.toMap(MadePerson::id, person -> person));
      for (MadePerson person : household) {
        for (FactContent fact : contents(person)) {
          String spouse = fact.value().get("spouse");
          if (spouse != null) {
            couples++;
            assertThat(contents(member(members, spouse)))
                .anyMatch(f -> person.id().toString().equals(f.value().get("spouse")));
          }
          if (fact.kind() == FactKind.PARENT) {
            children++;
            MadePerson parent = member(members, fact.value().get("person"));
            assertThat(parent.age() - person.age()).isBetween(18, 60);
            assertThat(contents(parent))
                .anyMatch(
                    f -> f.kind() == FactKind.CHILD && f.slot().equals(person.id().toString()));
            assertThat(home(parent)).isEqualTo(home(person));
          }
        }
      }
    }
    assertThat(couples).isGreaterThan(SIZE / 10);
    assertThat(children).isGreaterThan(SIZE / 10);
  }

  @Test
  void namesAreOfEveryLetter() {
    String names =
        EVERYBODY.stream()
            .flatMap(person -> contents(person).stream())
            .filter(fact -> fact.kind() == FactKind.NAME)
            .map(fact -> fact.value().get("given") + fact.value().get("surname"))
            .distinct()
            .collect(Collectors.joining())
            .toLowerCase(Locale.ROOT);
    String latin1 = "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿß";
    for (char letter : ("abcdefghijklmnopqrstuvwxyz" + latin1).toCharArray()) {
      assertThat(names).contains(String.valueOf(letter));
    }
    assertThat(names).contains("ł", "đ", "ş", "č", "'", "-");
  }

  @Test
  void someAreProtectedAndTheirChildrenWithThem() {
    List<MadePerson> residents = EVERYBODY.stream().filter(lives("01")).toList();
    assertThat(share(residents, SizedPopulationTest::isHidden)).isBetween(0.01, 0.04);
    for (List<MadePerson> household : HOUSEHOLDS) {
      if (household.size() > 1
          && lives("01").test(household.getFirst())
          && isHidden(household.getFirst())) {
        assertThat(household.stream().filter(lives("01"))).allMatch(SizedPopulationTest::isHidden);
      }
    }
  }

  private static MadePerson member(Map<UUID, MadePerson> household, @Nullable String id) {
    return Objects.requireNonNull(household.get(UUID.fromString(Objects.requireNonNull(id))));
  }

  private static boolean isHidden(MadePerson person) {
    return contents(person).stream()
        .anyMatch(fact -> fact.kind() == FactKind.PROTECTION && fact.slot().equals("0001"));
  }

  private static Predicate<MadePerson> lives(String status) {
    return person -> has(person, FactKind.RESIDENCE_STATUS, status);
  }

  private static long status(FactKind kind, String code) {
    return EVERYBODY.stream().filter(person -> has(person, kind, code)).count();
  }

  private static boolean has(MadePerson person, FactKind kind, String code) {
    return contents(person).stream()
        .anyMatch(fact -> fact.kind() == kind && code.equals(fact.value().get("code")));
  }

  private static Map<String, String> home(MadePerson person) {
    return contents(person).stream()
        .filter(fact -> fact.kind() == FactKind.RESIDENCE)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<FactContent> contents(MadePerson person) {
    return person.facts().stream().map(MadePerson.MadeFact::content).toList();
  }

  private static long states(String state) {
    return numbers().stream().filter(number -> number.state().equals(state)).count();
  }

  private static List<MadeNumber> numbers() {
    return EVERYBODY.stream().flatMap(person -> person.numbers().stream()).toList();
  }

  private static double share(List<MadePerson> people, Predicate<MadePerson> which) {
    return (double) people.stream().filter(which).count() / people.size();
  }
}
