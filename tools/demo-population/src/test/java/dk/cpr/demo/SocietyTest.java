package dk.cpr.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SocietyTest {
  private final Society society = new Society();

  @Test
  void aboutAThousandPeopleLiveHere() {
    assertThat(society.adults().size() + society.births().size()).isBetween(900, 1100);
    assertThat(society.births()).hasSizeGreaterThan(300);
    assertThat(society.births()).filteredOn(birth -> birth.sequence() == 2).hasSizeGreaterThan(4);
    assertThat(society.births()).filteredOn(birth -> birth.parents().stranger() != null).hasSize(2);
  }

  @Test
  void theyAreTheSameEachTime() {
    Society again = new Society();
    assertThat(described(again)).isEqualTo(described(society));
    assertThat(again.births().stream().map(BirthPlan::report).toList())
        .isEqualTo(society.births().stream().map(BirthPlan::report).toList());
    assertThat(again.town().rows()).isEqualTo(society.town().rows());
  }

  @Test
  void everyFactIsSoundAndNoTwoOfAPersonContradict() {
    for (Adult adult : society.adults()) {
      List<FactContent> facts = adult.facts(SocietyTest::person);
      for (int i = 0; i < facts.size(); i++) {
        FactContent fact = facts.get(i);
        assertThat(fact.faults()).as(fact.kind().wireName()).isEmpty();
        assertThat(facts.subList(i + 1, facts.size()))
            .as(fact.kind().wireName())
            .noneMatch(fact::contradicts);
      }
      assertThat(facts.stream().map(FactContent::kind))
          .contains(
              FactKind.BIRTH,
              FactKind.NAME,
              FactKind.CIVIL_STATUS,
              FactKind.CITIZENSHIP,
              FactKind.CHURCH,
              FactKind.RESIDENCE);
    }
  }

  @Test
  void thereAreProtectedEmigratedMissingAndDeadPeople() {
    Map<String, Long> statuses =
        society.adults().stream()
            .flatMap(adult -> adult.facts(SocietyTest::person).stream())
            .filter(fact -> fact.kind() == FactKind.PERSON_STATUS)
            .collect(
                Collectors.groupingBy(fact -> fact.value().get("code"), Collectors.counting()));
    assertThat(statuses).containsOnlyKeys("70", "80", "90");
    assertThat(withSlot("0001")).hasSizeGreaterThan(3);
    assertThat(withSlot("0003")).hasSizeGreaterThan(10);
  }

  @Test
  void numbersComeInTheOfficialOrderAndOnlyOnce() {
    Set<Personnummer> numbers = new HashSet<>();
    for (Adult adult : society.adults()) {
      assertThat(numbers.add(adult.number())).isTrue();
      int ordinal =
          NumberSeries.of(adult.born(), adult.sex()).ordinalOf(adult.number()).orElseThrow();
      for (int before = 0; before < ordinal; before++) {
        assertThat(numbers).contains(NumberSeries.of(adult.born(), adult.sex()).at(before));
      }
    }
  }

  @Test
  void noTwoBirthsOfDifferentMothersShareADaySoThatNumbersAreAlwaysTheSame() {
    Map<LocalDate, Set<Object>> mothers =
        society.births().stream()
            .collect(
                Collectors.groupingBy(
                    BirthPlan::date,
                    Collectors.mapping(birth -> (Object) birth.parents(), Collectors.toSet())));
    assertThat(mothers.values()).allMatch(of -> of.size() == 1);
    assertThat(society.births().stream().map(BirthPlan::key)).doesNotHaveDuplicates();
    assertThat(society.births()).allMatch(birth -> birth.date().isBefore(Society.AS_OF));
  }

  @Test
  void birthsOfOneMotherAreTwinsOrTheBetterPartOfAYearApart() {
    for (BirthPlan one : society.births()) {
      assertThat(society.births())
          .filteredOn(other -> other.parents().equals(one.parents()) && !other.equals(one))
          .allMatch(
              other ->
                  other.date().equals(one.date())
                      || Math.abs(ChronoUnit.DAYS.between(one.date(), other.date())) > 270);
    }
  }

  @Test
  void everyMotherHasAHomeWhenSheGivesBirth() {
    for (BirthPlan birth : society.births()) {
      Adult mother = birth.parents().mother();
      if (mother != null) {
        assertThat(mother.sex()).isEqualTo(Sex.K);
        assertThat(mother.facts(SocietyTest::person))
            .as("the residence at birth %d", birth.index())
            .anyMatch(
                fact ->
                    fact.kind() == FactKind.RESIDENCE
                        && fact.effect()
                            .contains(birth.time().atZone(SourceTime.ZONE).toInstant()));
      }
    }
  }

  @Test
  void homesAreAddressesOfTheirOwn() {
    assertThat(society.town().homes().stream().map(Home::residence)).doesNotHaveDuplicates();
    assertThat(society.town().rows()).hasSize(12);
    assertThat(society.town().homes().getFirst().residence())
        .containsEntry("house", "001")
        .containsEntry("road", "8821");
  }

  @Test
  void nobodyHasANumberOfThePublishedTestExtract() throws IOException {
    String extract = Files.readString(realExtract(), StandardCharsets.ISO_8859_1);
    Set<String> dates =
        Stream.concat(
                society.adults().stream().map(adult -> adult.number().digits().substring(0, 6)),
                society.births().stream().map(birth -> datePart(birth.date())))
            .collect(Collectors.toSet());
    List<String> own =
        extract
            .lines()
            .filter(line -> line.length() > 13)
            .map(line -> line.substring(3, 9))
            .distinct()
            .toList();
    assertThat(own).doesNotContainAnyElementsOf(dates);
  }

  @Test
  void rightsNameFieldsOfTheCatalogue() {
    for (Map<String, Object> right : DemoRights.all()) {
      boolean company = "COMPANY".equals(right.get("kind"));
      for (Object field : (List<?>) right.getOrDefault("fields", List.of())) {
        assertThat(field.toString()).matches(SocietyTest::isPath);
        assertThat(company && field.toString().startsWith("number.")).isFalse();
      }
    }
  }

  private static boolean isPath(String path) {
    String kind = path.substring(0, path.indexOf('.'));
    String field = path.substring(path.indexOf('.') + 1);
    Set<String> always = Set.of("*", "effectFrom", "effectTo");
    return kind.equals("number")
        ? Set.of("current", "state", "former", "given", "replaced").contains(field)
        : FactKind.ofWireName(kind)
            .filter(known -> always.contains(field) || known.fields().containsKey(field))
            .isPresent();
  }

  private List<FactContent> withSlot(String type) {
    return society.adults().stream()
        .flatMap(adult -> adult.facts(SocietyTest::person).stream())
        .filter(fact -> fact.kind() == FactKind.PROTECTION && fact.slot().equals(type))
        .toList();
  }

  private static Map<Personnummer, List<FactContent>> described(Society of) {
    return of.adults().stream()
        .collect(Collectors.toMap(Adult::number, adult -> adult.facts(SocietyTest::person)));
  }

  private static PersonId person(Personnummer number) {
    return new PersonId(UUID.nameUUIDFromBytes(number.digits().getBytes(StandardCharsets.UTF_8)));
  }

  private static String datePart(LocalDate date) {
    return NumberSeries.of(date, Sex.K).at(0).digits().substring(0, 6);
  }

  private static Path realExtract() {
    Function<Path, Path> extract = folder -> folder.resolve("cpr/u12170p_opgave110901.latin1.txt");
    Optional<Path> file =
        Stream.concat(
                Optional.ofNullable(System.getenv("CPR_REAL_DATA")).map(Path::of).stream(),
                Stream.of(
                    Path.of(System.getProperty("cpr.root", "../..")).resolve("../shared/real")))
            .map(extract)
            .filter(Files::isReadable)
            .findFirst();
    Assumptions.assumeTrue(
        file.isPresent(), "skipped: no real data; set CPR_REAL_DATA to its folder");
    return file.orElseThrow();
  }
}
