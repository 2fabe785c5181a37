package dk.cpr.person.parked;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.AtPeers;
import dk.cpr.person.world.Facts;
import dk.cpr.person.world.PersonDatabase;
import dk.cpr.person.world.Undertakings;
import dk.cpr.person.world.Until;
import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Undertakings that cannot go on: their step is one that no release knows. */
@QuarkusTest
@Tag("long")
@WithTestResource(
    value = ServiceEnvironment.class,
    initArgs = @ResourceArg(name = "peers", value = World.PEERS))
class ParkedProcessTest {
  private static final String SWEDEN = "5120";
  private static final String NO_STEP = "NOWHERE";
  private static final String REASON = "tried with the office on the telephone";

  @BeforeEach
  void countries() {
    World.authority(SWEDEN, "30");
  }

  @Test
  void oneThatCannotGoOnIsParkedHoldsUpNobodyElseAndGoesOnWhenAnOperatorSaysSo() {
    Somebody person = World.womanWithHome();
    Somebody other = World.womanWithHome();
    String id = parked(person);
    assertThat(waiting(id))
        .containsEntry("kind", "undertaking")
        .containsEntry("step", NO_STEP)
        .containsEntry("status", "RUNNING")
        .containsEntry("fault", "IndexOutOfBoundsException");
    assertThat(waiting(id).toString()).doesNotContain(person.number(), person.id());
    assertThat(leaving(person).send().statusCode()).as("another of the same person").isIn(409, 503);
    Undertakings.done(leaving(other).send());

    step(id, "ADDRESS");
    String key = UUID.randomUUID().toString();
    Response decided = decide(id, "RETRY", key);
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
    assertThat(decide(id, "RETRY", key).<String>path("decisionId"))
        .isEqualTo(decided.path("decisionId"));
    Until.holds(() -> AtPeers.municipality(person), home -> home == null);
    Until.holds(() -> Facts.events(person), events -> events.contains("emigration"));
    assertThat(kept(id)).containsExactly("RETRY ADDRESS process-operator " + REASON);
    assertThat(decide(id, "RETRY", UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
  }

  @Test
  void anOperatorLetsItGoBackAndWhatWasDoneIsUndone() {
    Somebody person = World.womanWithHome();
    String key = UUID.randomUUID().toString();
    String id = parked(person, key);
    assertThat(AtPeers.municipality(person)).as("it had left").isNull();
    step(id, "FACTS");
    assertThat(decide(id, "GO_BACK", UUID.randomUUID().toString()).statusCode()).isEqualTo(201);
    Until.holds(() -> AtPeers.municipality(person), "0101"::equals);
    assertThat(Facts.events(person)).isEmpty();
    Until.holds(() -> leaving(person).send(key).statusCode(), status -> status == 409);
    assertThat(leaving(person).send(key).<String>path("type")).isEqualTo("/problems/given-up");
  }

  @Test
  void anOperatorGivesItUpAndItStandsAsItIs() {
    Somebody person = World.womanWithHome();
    String id = parked(person);
    assertThat(decide(id, "GIVE_UP", UUID.randomUUID().toString()).statusCode()).isEqualTo(201);
    assertThat(AtPeers.municipality(person)).isNull();
    assertThat(Facts.events(person)).isEmpty();
    assertThat(list()).extracting(one -> one.get("id")).doesNotContain(id);
    assertThat(kept(id)).containsExactly("GIVE_UP NOWHERE process-operator " + REASON);
  }

  @Test
  void onlyAProcessOperatorDecidesAndSaysWhy() {
    String path = "/v1/parked-processes";
    String somewhere = path + "/" + UUID.randomUUID() + "/decisions";
    Map<String, String> retry = Map.of("act", "RETRY", "reason", REASON);
    for (String token :
        List.of(
            Tokens.office(),
            Tokens.operator(),
            Tokens.hospital(),
            Tokens.caseworker("0101"),
            Tokens.service("address-service"))) {
      Api.as(token).get(path).then().statusCode(403);
      Api.once(token).body(retry).post(somewhere).then().statusCode(403);
    }
    Api.anonymous().get(path).then().statusCode(401);
    String operator = Tokens.processOperator();
    Api.as(operator).get(path + "?limit=0").then().statusCode(400);
    Api.as(operator).body(retry).post(somewhere).then().statusCode(400);
    Api.once(operator).body(Map.of("act", "RETRY")).post(somewhere).then().statusCode(400);
    Api.once(operator)
        .body(Map.of("act", "FORGET", "reason", REASON))
        .post(somewhere)
        .then()
        .statusCode(400);
    Api.once(operator).body(retry).post(somewhere).then().statusCode(404);
  }

  private static String parked(Somebody person) {
    return parked(person, UUID.randomUUID().toString());
  }

  /** Somebody's departure is registered at address-service, and then nothing goes on. */
  private static String parked(Somebody person, String key) {
    String id;
    try (PersonDatabase database = PersonDatabase.open()) {
      database.lock(person.id());
      id = Undertakings.pending(leaving(person).send(key)).path("undertakingId");
      Until.holds(() -> AtPeers.municipality(person), home -> home == null);
      step(id, NO_STEP);
    }
    Until.holds(() -> list().stream().anyMatch(one -> id.equals(one.get("id"))), there -> there);
    return id;
  }

  private static void step(String id, String step) {
    try (PersonDatabase database = PersonDatabase.open()) {
      database.update("update undertaking set step = ? where id = ?::uuid", step, id);
    }
  }

  private static List<String> kept(String id) {
    try (PersonDatabase database = PersonDatabase.open()) {
      return database.list(
          """
          select act || ' ' || step || ' ' || decided_by || ' ' || reason from process_decision
          where process = ?::uuid
          """,
          id);
    }
  }

  private static Map<String, Object> waiting(String id) {
    return list().stream().filter(one -> id.equals(one.get("id"))).findFirst().orElseThrow();
  }

  private static List<Map<String, Object>> list() {
    return Api.as(Tokens.processOperator())
        .get("/v1/parked-processes?limit=1000")
        .then()
        .statusCode(200)
        .extract()
        .path("processes");
  }

  private static Response decide(String id, String act, String key) {
    return Api.as(Tokens.processOperator())
        .header("Idempotency-Key", key)
        .body(Map.of("act", act, "reason", REASON))
        .post("/v1/parked-processes/" + id + "/decisions");
  }

  private static Verb leaving(Somebody person) {
    return Verb.at("/v1/emigrations").person("person", person).with("country", SWEDEN);
  }
}
