package dk.cpr.disclosure.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class WorkListTest {
  private static final String MARRIED = "married-without-spouse";
  private static final String DEAD = "dead-with-residence";

  private Town town;

  @BeforeEach
  void town() {
    town = Town.another();
  }

  private static UUID marriedAlone(Person person) {
    return person.fact("person", "civilStatus", Map.of("code", "G"), "2010-01-01");
  }

  private static void residesIn(Person person, Town where, String since) {
    person.fact("address", "residence", Map.of("municipality", where.code()), since);
  }

  @Test
  void aFindingThatNoLongerStandsIsGoneAtOnce() {
    Person person = town.resident();
    UUID wrong = marriedAlone(person);
    town.only(MARRIED);
    person.close("person", wrong, "2020-01-01T00:00:00Z");
    Api.as(town.token())
        .get("/v1/quality/rules/" + MARRIED + "/findings")
        .then()
        .body("findings", empty());
    town.list(MARRIED).body("findings", empty());
    town.list(MARRIED, "DONE").body("findings", empty());
  }

  @Test
  void aFindingFollowsThePersonToTheNextMunicipality() {
    Town next = Town.another();
    Person person = Person.someone();
    UUID home =
        person.fact(
            "address",
            NewFact.of("residence", Map.of("municipality", town.code())).from("2000-01-01"));
    marriedAlone(person);
    town.only(MARRIED);
    person.close("address", home, "2020-01-01T00:00:00Z");
    residesIn(person, next, "2020-01-01");
    Api.as(town.token())
        .get("/v1/quality/rules/" + MARRIED + "/findings")
        .then()
        .body("findings", empty());
    next.list(MARRIED).body("findings.person", contains(person.id().toString()));
    town.list(MARRIED).body("findings", empty());
  }

  @Test
  void whoLivesNowhereIsTheOffices() {
    Person person = Person.someone();
    marriedAlone(person);
    Person administrative = Person.someone();
    administrative.fact("address", "residence", Map.of("municipality", "0019"), "2000-01-01");
    marriedAlone(administrative);
    Town.awaitLook();
    assertThat(persons(Town.office(), "none"))
        .contains(person.id().toString(), administrative.id().toString());
  }

  @Test
  void theOfficeSeesEveryMunicipalityAndAPageAfterTheOther() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Person person = town.resident();
      marriedAlone(person);
      expected.add(person.id().toString());
    }
    Town.awaitLook();
    assertThat(persons(Town.office(), town.code())).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(persons(town.token(), null)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Everyone in a list, two a page. */
  private static List<String> persons(String token, @Nullable String municipality) {
    List<String> persons = new ArrayList<>();
    @Nullable String after = null;
    do {
      var request = Api.as(token).queryParam("limit", 2);
      if (municipality != null) {
        request.queryParam("municipality", municipality);
      }
      if (after != null) {
        request.queryParam("after", after);
      }
      var page =
          request
              .get("/v1/quality/rules/" + MARRIED + "/findings")
              .then()
              .statusCode(200)
              .extract();
      persons.addAll(page.path("findings.person"));
      after = page.path("next");
    } while (after != null);
    return persons;
  }

  @Test
  void everyoneToldOfHasAReceiptWithTheNamesOfTheFields() {
    Person child = town.resident("2000-05-05");
    Person mother = town.resident("2000-05-05");
    child.fact(
        "person",
        NewFact.of("parent", Map.of("person", mother.id().toString()))
            .slot("mother")
            .from("2000-05-05"));
    town.list("parent-younger-than-child").body("findings", hasSize(1));
    for (Person person : List.of(child, mother)) {
      Api.as(Tokens.auditor())
          .queryParam("personId", person.id())
          .get("/v1/receipts")
          .then()
          .body("receipts", hasSize(1))
          .body("receipts[0].organisation", equalTo("1000" + town.code()))
          .body("receipts[0].purpose", equalTo("data-quality"))
          .body("receipts[0].case", equalTo("quality parent-younger-than-child"))
          .body(
              "receipts[0].fields",
              containsInAnyOrder("parent.person", "parent.birthDate", "birth.date"));
    }
  }

  @Test
  void withoutSightOfTheProtectedTheFactsOfAResidenceAreWithheld() {
    Town blind = Town.with(Map.of("coverage", "OWN_MUNICIPALITY"));
    Person person = blind.resident();
    person.fact("person", "personStatus", Map.of("code", "90"), "2010-01-01");
    blind.list(DEAD).body("findings[0].facts", hasSize(2)).body("findings[0].withheld", empty());
    Protections.protect(person.id());
    blind
        .list(DEAD)
        .body("findings[0].person", equalTo(person.id().toString()))
        .body("findings[0].facts", empty())
        .body("findings[0].withheld", contains("residence.effectFrom"))
        .body("findings[0].protection.nameAndAddress", equalTo(true));
    Api.as(Tokens.auditor())
        .queryParam("personId", person.id())
        .get("/v1/receipts")
        .then()
        .body("receipts[0].fields", contains("personStatus.code"));
  }

  @Test
  void anOfficeThatMayNotSeeTheProtectedIsNotToldWhereTheyLive() {
    Person person = town.resident();
    marriedAlone(person);
    Protections.protect(person.id());
    Town.awaitLook();
    String office = Town.office();
    String path = "/v1/quality/rules/" + MARRIED + "/findings?municipality=" + town.code();
    Api.as(office).get(path).then().body("findings", hasSize(1));
    Town.register(Town.OFFICE_CVR, Map.of("seesProtected", false));
    Api.as(office).get(path).then().statusCode(200).body("findings", empty());
  }

  @Test
  void thereAreCountsOfEachRuleAndMunicipality() {
    Town other = Town.another();
    marriedAlone(town.resident());
    marriedAlone(town.resident());
    marriedAlone(other.resident());
    marriedAlone(Person.someone());
    town.decides(town.list(MARRIED).extract().path("findings[0].id"), "ACCEPTED").statusCode(201);
    Api.as(town.token())
        .get("/v1/quality/counts")
        .then()
        .statusCode(200)
        .body("counts", hasSize(1))
        .body("counts[0].rule", equalTo(MARRIED))
        .body("counts[0].municipality", equalTo(town.code()))
        .body("counts[0].open", equalTo(1))
        .body("counts[0].accepted", equalTo(1))
        .body("counts[0].done", equalTo(0));
    Api.as(Town.office())
        .get("/v1/quality/counts")
        .then()
        .statusCode(200)
        .body("counts.municipality", hasItem(other.code()))
        .body("counts.municipality", hasItem(nullValue()))
        .body("counts.findAll { it.municipality == '" + other.code() + "' }.open", contains(1));
  }

  @Test
  void theRulesAreToldInTwoLanguagesWithWhatTheyNeed() {
    Api.as(town.token())
        .get("/v1/quality/rules")
        .then()
        .statusCode(200)
        .body("rules", hasSize(19))
        .body("rules[0].code", equalTo("parent-younger-than-child"))
        .body("rules[0].severity", equalTo("ERROR"))
        .body("rules[0].words.en", equalTo("A parent was not born before the child"))
        .body("rules[0].workedOffBy", equalTo("MUNICIPALITY_OF_RESIDENCE"))
        .body("rules.words.da", not(hasItem(nullValue())))
        .body("freshness.changesUpTo", not(nullValue()));
  }
}
