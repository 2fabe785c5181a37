package dk.cpr.disclosure.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule about kin finds what is wrong, and not what is nearly so. */
@QuarkusTest
@World
class KinRulesTest {
  private static final String BORN = "2021-01-01";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

  private Town town;

  @BeforeEach
  void town() {
    town = Town.another();
  }

  private static UUID parent(Person child, Map<String, String> value) {
    return child.fact("person", NewFact.of("parent", value).slot("mother").from("2000-05-05"));
  }

  private static UUID motherIs(Person child, Person mother) {
    return parent(child, Map.of("person", mother.id().toString(), "role", "mother"));
  }

  @Test
  void aParentNotBornBeforeTheChildIsFound() {
    Person child = town.resident("2000-05-05");
    Person mother = town.resident("2000-05-05");
    UUID fact = motherIs(child, mother);
    Person other = town.resident("2000-05-05");
    parent(other, Map.of("name", "Ida Vang", "birthDate", "2001-01-01"));
    motherIs(town.resident("2000-05-05"), town.resident("2000-05-04"));
    town.list("parent-younger-than-child")
        .body("findings.person", containsInAnyOrder(child.id().toString(), other.id().toString()))
        .body("findings.find { it.other != null }.other", equalTo(mother.id().toString()))
        .body("findings.find { it.other != null }.facts", hasSize(3))
        .body("findings.find { it.other != null }.facts[0]", equalTo(fact.toString()))
        .body("rule.words.da", equalTo("En forælder er ikke født før barnet"));
  }

  @Test
  void aParentLessThanTwelveYearsOlderIsFound() {
    Person child = town.resident("2000-05-05");
    motherIs(child, town.resident("1988-05-06"));
    motherIs(town.resident("2000-05-05"), town.resident("1988-05-05"));
    Person unknownDay = town.resident("2000-05-05");
    parent(unknownDay, Map.of("name", "Ida Vang", "birthDate", "1980-00-00"));
    town.list("parent-close-in-age").body("findings.person", contains(child.id().toString()));
  }

  @Test
  void someoneUnder18InNobodysCustodyIsFound() {
    Person child = minor(TODAY.minusYears(18).plusDays(1));
    minor(TODAY.minusYears(18));
    town.resident(TODAY.minusYears(5).toString());
    Person dead = minor(TODAY.minusYears(5));
    dead.fact("person", "personStatus", Map.of("code", "90"), TODAY.minusYears(1).toString());
    town.list("minor-without-custody").body("findings.person", contains(child.id().toString()));
  }

  /** Forældreansvarsloven § 6(1): what is found are those whom no event told. */
  @Test
  void marriedParentsOfWhomOneAloneHasCustodyAreFound() {
    Person alone = childOfMarried("0003");
    Person both = childOfMarried("0003");
    both.fact("person", NewFact.of("custody", Map.of("relation", "0004")).slot("0004").from(BORN));
    town.list("married-parents-without-joint-custody")
        .body("findings.person", contains(alone.id().toString()));
  }

  private Person childOfMarried(String relation) {
    Person child = minor(TODAY.minusYears(5));
    Person mother = Person.someone();
    Person father = Person.someone();
    child.fact(
        "person",
        NewFact.of("parent", Map.of("person", mother.id().toString(), "role", "mother"))
            .slot("mother")
            .from(BORN));
    child.fact(
        "person",
        NewFact.of("parent", Map.of("person", father.id().toString(), "role", "father"))
            .slot("father")
            .from(BORN));
    child.fact(
        "person", NewFact.of("custody", Map.of("relation", relation)).slot(relation).from(BORN));
    mother.fact(
        "person",
        NewFact.of("child", Map.of("person", child.id().toString()))
            .slot(child.id().toString())
            .from(BORN));
    Town.awaitLook();
    mother.fact(
        "person",
        NewFact.of("civilStatus", Map.of("code", "G", "spouse", father.id().toString()))
            .from(BORN));
    return child;
  }

  /** Forældreansvarsloven § 1. */
  @Test
  void custodyOfSomeoneOfAgeIsFound() {
    Person grown = minor(TODAY.minusYears(18));
    Person child = minor(TODAY.minusYears(18).plusDays(1));
    for (Person one : List.of(grown, child)) {
      one.fact("person", NewFact.of("custody", Map.of("relation", "0003")).slot("0003").from(BORN));
    }
    town.list("custody-of-adult").body("findings.person", contains(grown.id().toString()));
  }

  /** Ægteskabsloven § 6. */
  @Test
  void whoIsMarriedToAParentOrASiblingIsFound() {
    Person mother = town.resident("1970-02-03");
    Person one = town.resident("1995-05-05");
    Person other = Person.someone();
    motherIs(one, mother);
    motherIs(other, mother);
    Person child = town.resident("1996-05-05");
    Person parent = Person.someone();
    motherIs(child, parent);
    Person stranger = town.resident("1997-05-05");
    motherIs(stranger, Person.someone());
    married(one, other);
    married(child, parent);
    married(stranger, Person.someone());
    town.list("married-to-kin")
        .body("findings.person", containsInAnyOrder(one.id().toString(), child.id().toString()));
  }

  private static void married(Person one, Person spouse) {
    one.fact(
        "person",
        NewFact.of("civilStatus", Map.of("code", "G", "spouse", spouse.id().toString()))
            .from("2020-05-05"));
  }

  private Person minor(LocalDate born) {
    Person person = Person.someone();
    person.facts(
        "address",
        NewFact.of("residence", Map.of("municipality", town.code())).from("2000-01-01"),
        NewFact.of("residenceStatus", Map.of("code", "01")).from("2000-01-01"));
    person.fact("person", "birth", Map.of("date", born.toString(), "sex", "M"), born.toString());
    return person;
  }

  @Test
  void aFactThatPointsAtSomeoneUnknownIsFound() {
    Person child = town.resident();
    String nobody = UUID.randomUUID().toString();
    parent(child, Map.of("person", nobody));
    motherIs(town.resident(), Person.someone());
    town.list("unknown-person-referenced")
        .body("findings.person", contains(child.id().toString()))
        .body("findings.other", contains(nobody));
  }

  @Test
  void aFactThatPointsAtSomeoneWhoseNumberWasDeletedIsFound() {
    Person survivor = Person.someone();
    Person duplicate = Person.someone();
    duplicate.numberState(
        "duplicate", Map.of("successor", survivor.number(), "survivorPersonId", survivor.id()));
    Person ward = town.resident();
    ward.fact(
        "person",
        NewFact.of(
                "guardianship", Map.of("relation", "0001", "guardian", duplicate.id().toString()))
            .from("2001-01-01"));
    Person changed = Person.someone();
    changed.numberState("changed", Map.of());
    changed.numberState(Person.nextNumber(), "current", Map.of("current", true));
    motherIs(town.resident(), changed);
    town.list("replaced-person-referenced")
        .body("findings.person", contains(ward.id().toString()))
        .body("findings.other", contains(duplicate.id().toString()));
  }

  @Test
  void whoNamesSomeoneWhoseNumberIsDeletedLaterIsLookedAtAgain() {
    Person survivor = Person.someone();
    Person guardian = Person.someone();
    Person ward = town.resident();
    ward.fact(
        "person",
        NewFact.of("guardianship", Map.of("relation", "0001", "guardian", guardian.id().toString()))
            .from("2001-01-01"));
    Person child = town.resident();
    child.fact(
        "person",
        NewFact.of("custody", Map.of("relation", "0005", "holder", guardian.id().toString()))
            .slot("0005")
            .from("2001-01-01"));
    town.list("replaced-person-referenced").body("findings", empty());
    guardian.numberState(
        "duplicate", Map.of("successor", survivor.number(), "survivorPersonId", survivor.id()));
    town.list("replaced-person-referenced")
        .body("findings.person", containsInAnyOrder(ward.id().toString(), child.id().toString()));
  }
}
