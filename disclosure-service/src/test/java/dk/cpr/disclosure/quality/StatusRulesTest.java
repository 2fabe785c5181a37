package dk.cpr.disclosure.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule about status finds what is wrong, and not what is nearly so. */
@QuarkusTest
@World
class StatusRulesTest {
  private static final String SINCE = "2010-01-01";

  private Town town;

  @BeforeEach
  void town() {
    town = Town.another();
  }

  private static UUID is(Person person, String status) {
    return person.fact("person", "personStatus", Map.of("code", status), SINCE);
  }

  private static void civilStatus(Person person, Map<String, String> value) {
    person.fact("person", "civilStatus", value, SINCE);
  }

  private static void married(Person person, Person to) {
    civilStatus(person, Map.of("code", "G", "spouse", to.id().toString()));
  }

  private Person residentWithoutStatus() {
    Person person = Person.someone();
    person.fact(
        "address", NewFact.of("residence", Map.of("municipality", town.code())).from("2000-01-01"));
    return person;
  }

  @Test
  void theDeadWithAResidenceAreFound() {
    Person dead = town.resident();
    is(dead, "90");
    is(town.resident(), "20");
    town.list("dead-with-residence").body("findings.person", contains(dead.id().toString()));
  }

  @Test
  void theDeadWhoStandAsMarriedAreFound() {
    Person dead = town.resident();
    is(dead, "90");
    civilStatus(dead, Map.of("code", "G", "spouseName", "Bo Vang"));
    Person right = town.resident();
    is(right, "90");
    civilStatus(right, Map.of("code", "D"));
    town.list("dead-and-married").body("findings.person", contains(dead.id().toString()));
  }

  @Test
  void whoIsAwayAndStillResidentIsFound() {
    Person emigrated = town.resident();
    is(emigrated, "80");
    Person missing = town.resident();
    is(missing, "70");
    is(residentWithoutStatus(), "80");
    is(town.resident(), "20");
    town.list("away-with-residence")
        .body(
            "findings.person",
            containsInAnyOrder(emigrated.id().toString(), missing.id().toString()));
  }

  @Test
  void whoWasAwayAndResidentOnOneDayIsFound() {
    Person back = town.resident();
    back.fact(
        "person",
        NewFact.of("personStatus", Map.of("code", "80")).from("1990-01-01").to("2000-02-13"));
    Person right = town.resident();
    right.fact(
        "person",
        NewFact.of("personStatus", Map.of("code", "80")).from("1990-01-01").to("2000-01-01"));
    is(town.resident(), "80");
    town.list("was-away-with-residence").body("findings.person", contains(back.id().toString()));
  }

  @Test
  void aResidentWithoutANumberInUseIsFound() {
    Person person = town.resident();
    person.numberState("annulled", Map.of());
    Person changed = town.resident();
    changed.numberState("changed", Map.of());
    changed.numberState(Person.nextNumber(), "current", Map.of("current", true));
    town.list("resident-without-number").body("findings.person", contains(person.id().toString()));
  }

  @Test
  void aReplacedNumberInUseAndTwoAtOnceAreFoundForTheOffice() {
    Person replaced = town.resident();
    replaced.numberState("changed", Map.of("current", true));
    Person two = town.resident();
    two.numberState(Person.nextNumber(), "current", Map.of("current", true));
    Person right = town.resident();
    right.numberState(Person.nextNumber(), "annulled", Map.of());
    town.list("replaced-number-in-use").body("findings.person", not(hasItem(two.id().toString())));
    Api.as(Town.office())
        .queryParam("limit", 100)
        .get("/v1/quality/rules/replaced-number-in-use/findings?municipality=none")
        .then()
        .statusCode(200)
        .body("findings.person", hasItem(two.id().toString()))
        .body("findings.person", hasItem(replaced.id().toString()))
        .body("findings.person", not(hasItem(right.id().toString())));
  }

  @Test
  void theMarriedWithoutASpouseAreFound() {
    Person alone = town.resident();
    civilStatus(alone, Map.of("code", "P"));
    civilStatus(town.resident(), Map.of("code", "G", "spouseName", "Bo Vang"));
    civilStatus(town.resident(), Map.of("code", "F"));
    town.list("married-without-spouse").body("findings.person", contains(alone.id().toString()));
  }

  @Test
  void spousesWhoDoNotAgreeAreFound() {
    Person one = town.resident();
    Person other = town.resident();
    married(one, other);
    civilStatus(other, Map.of("code", "F"));
    Person third = town.resident();
    married(third, one);
    Person wife = town.resident();
    Person husband = town.resident();
    married(wife, husband);
    married(husband, wife);
    town.list("spouses-disagree")
        .body("findings.person", containsInAnyOrder(one.id().toString(), third.id().toString()));
  }

  @Test
  void whoIsMarriedToSomeoneDeadIsFound() {
    Person left = town.resident();
    Person dead = Person.someone();
    married(left, dead);
    // The civil status of the dead ends; that it once named who is left is what leads there.
    dead.fact(
        "person",
        NewFact.of("civilStatus", Map.of("code", "G", "spouse", left.id().toString()))
            .from(SINCE)
            .to("2015-01-01"));
    Town.awaitLook();
    is(dead, "90");
    Person happy = town.resident();
    Person living = Person.someone();
    married(happy, living);
    married(living, happy);
    town.list("spouse-dead").body("findings.person", contains(left.id().toString()));
    town.list("spouses-disagree").body("findings.person", not(hasItem(left.id().toString())));
  }

  @Test
  void aResidentWithoutCitizenshipIsFound() {
    Person stateless = residentWithoutStatus();
    stateless.fact("address", "residenceStatus", Map.of("code", "05"), SINCE);
    residentWithoutStatus();
    town.resident();
    town.list("resident-without-citizenship")
        .body("findings.person", contains(stateless.id().toString()));
  }
}
