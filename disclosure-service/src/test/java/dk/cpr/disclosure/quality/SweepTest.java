package dk.cpr.disclosure.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class SweepTest {
  private static final String RULE = "spouse-dead";

  private Town town;

  @BeforeEach
  void town() {
    town = Town.another();
  }

  @Test
  void whatChangesOfSomeoneIsSeenOfWhomTheirFactsName() {
    Person wife = town.resident();
    Person husband = Person.someone();
    wife.fact(
        "person",
        "civilStatus",
        Map.of("code", "G", "spouse", husband.id().toString()),
        "1990-01-01");
    husband.fact(
        "person", "civilStatus", Map.of("code", "G", "spouse", wife.id().toString()), "1990-01-01");
    town.list(RULE).body("findings", empty());
    husband.fact("person", "personStatus", Map.of("code", "90"), "2010-01-01");
    town.list(RULE).body("findings.person", contains(wife.id().toString()));
  }

  @Test
  void someoneWhoseFactsCannotBeReadKeepsNobodyWaiting() {
    Person unreadable = town.resident();
    unreadable.fact(
        "person",
        NewFact.of("parent", Map.of("person", "nobody")).slot("mother").from("2000-01-01"));
    Person alone = town.resident();
    alone.fact("person", "civilStatus", Map.of("code", "G"), "2010-01-01");
    town.list("married-without-spouse").body("findings.person", contains(alone.id().toString()));
  }

  @Test
  void everyoneIsLookedAtInRounds() {
    Town.await(() -> Town.freshness("everyoneSince") != null);
    Api.as(town.token())
        .get("/v1/quality/rules")
        .then()
        .body("freshness.everyoneSince", not(nullValue()));
  }
}
