package dk.cpr.disclosure.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class DuplicateRuleTest {
  private static final String RULE = "likely-duplicate";
  private static final List<String> SYLLABLES =
      List.of("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru");

  private static final String COUNTED =
      "counts.findAll { it.rule == '" + RULE + "' && it.open > 0 }.open";

  private Town town;

  @BeforeEach
  void town() {
    town = Town.another();
  }

  /** A surname that sounds like that of no other test. */
  private String surname() {
    return town.code()
        .chars()
        .mapToObj(digit -> SYLLABLES.get(digit - '0'))
        .collect(Collectors.joining());
  }

  private Person named(String given, String birthDate) {
    Person person = town.resident(birthDate);
    person.fact(
        "person",
        NewFact.of("name", Map.of("given", given, "surname", surname())).from("2000-01-01"));
    return person;
  }

  private static ValidatableResponse counts(Town town) {
    return Api.as(town.token()).get("/v1/quality/counts").then().statusCode(200);
  }

  private static void motherIs(Person child, UUID mother) {
    child.fact(
        "person",
        NewFact.of("parent", Map.of("person", mother.toString()))
            .slot("mother")
            .from("2000-01-01"));
  }

  @Test
  void whoIsRegisteredTwiceWithASlipOfThePenIsFoundOnce() {
    Person first = named("Birgitte", "1961-03-04");
    Person second = named("Birgite", "1961-04-03");
    UUID mother = UUID.randomUUID();
    motherIs(first, mother);
    motherIs(second, mother);
    town.list(RULE)
        .body("findings.person", contains(second.id().toString()))
        .body("findings.other", contains(first.id().toString()))
        .body("findings[0].score", greaterThanOrEqualTo(24))
        .body("rule.mendedBy", equalTo("person-service POST /v1/duplicates"));
  }

  @Test
  void twinsAndNamesakesAreNotFound() {
    UUID mother = UUID.randomUUID();
    motherIs(named("Karl", "1961-03-04"), mother);
    motherIs(named("Søren", "1961-03-04"), mother);
    motherIs(named("Karl", "1961-08-19"), UUID.randomUUID());
    town.list(RULE).body("findings", empty());
  }

  @Test
  void whoIsMergedIsNoLongerFound() {
    Person first = named("Birgitte", "1961-03-04");
    Person second = named("Birgitte", "1961-03-04");
    town.only(RULE);
    second.numberState(
        "duplicate", Map.of("successor", first.number(), "survivorPersonId", first.id()));
    town.list(RULE).body("findings", empty());
  }

  @Test
  void withoutSightOfTheProtectedNobodyIsLikenedToThem() {
    Town blind = Town.with(Map.of("coverage", "OWN_MUNICIPALITY"));
    Person first = named("Birgitte", "1961-03-04");
    Person third = blind.resident("1961-03-04");
    third.fact(
        "person",
        NewFact.of("name", Map.of("given", "Birgitte", "surname", surname())).from("2000-01-01"));
    blind.list(RULE).body("findings.person", contains(third.id().toString()));
    String finding = blind.only(RULE);
    counts(blind).body(COUNTED, contains(1));
    Protections.protect(first.id());
    blind.list(RULE).body("findings", empty());
    counts(blind).body(COUNTED, empty());
    blind.decides(finding, "ACCEPTED").statusCode(404);
    Api.as(Town.office())
        .queryParam("municipality", blind.code())
        .get("/v1/quality/rules/" + RULE + "/findings")
        .then()
        .body("findings.person", contains(third.id().toString()))
        .body("findings[0].protection.nameAndAddress", equalTo(true));
  }
}
