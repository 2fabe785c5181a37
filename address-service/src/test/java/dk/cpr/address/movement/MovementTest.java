package dk.cpr.address.movement;

import static dk.cpr.address.Persons.at;
import static dk.cpr.address.Persons.fact;
import static dk.cpr.address.Persons.imported;
import static dk.cpr.address.Persons.known;
import static dk.cpr.address.Persons.report;
import static dk.cpr.address.Persons.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.address.Persons;
import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class MovementTest {
  private static final String SERVICE = Tokens.service("person-service");
  private static final String CAME = "2020-01-01T12:00";
  private static final String LEFT = "2024-05-01T12:00";
  private static final String BACK = "2024-08-01";

  private final UUID person = UUID.randomUUID();
  private final UUID movement = UUID.randomUUID();
  private Map<String, String> home = Map.of();

  @BeforeEach
  void aHouse() {
    home = Street.in("0461").house("7");
  }

  @Test
  void aDepartureEndsTheHomeAndBeginsAStayAbroad() {
    report(at(person, home, CAME)).statusCode(201);
    send("departures", departure())
        .statusCode(201)
        .body("movementId", equalTo(movement.toString()))
        .body("opened.kind", containsInAnyOrder("emigration"))
        .body("ended.kind", containsInAnyOrder("residence", "residenceStatus", "addressText"));
    assertThat(known(person, "residence"))
        .extracting(Persons.Fact::effectFrom, Persons.Fact::effectTo)
        .containsExactly(tuple(CAME, LEFT));
    assertThat(known(person, "residenceStatus").getFirst().effectTo()).isEqualTo(LEFT);
    assertThat(value(person, "emigration"))
        .isEqualTo(Map.of("country", "5120", "line1", "Storgatan 1"));
  }

  @Test
  void anArrivalEndsTheStayAbroadAndBeginsAHome() {
    report(at(person, home, CAME)).statusCode(201);
    send("departures", departure()).statusCode(201);
    Map<String, String> next = Street.in("0751").flat("3", "1", "tv");
    send("arrivals", arrival(UUID.randomUUID(), next))
        .statusCode(201)
        .body("opened.kind", containsInAnyOrder("residence", "residenceStatus", "addressText"))
        .body("ended.kind", containsInAnyOrder("emigration"));
    assertThat(known(person, "emigration"))
        .singleElement()
        .satisfies(
            stay -> {
              assertThat(stay.effectTo()).isEqualTo(BACK);
              assertThat(stay.value()).containsEntry("returnCountry", "5120");
            });
    assertThat(known(person, "residence"))
        .extracting(fact -> fact.value().get("municipality"), Persons.Fact::effectTo)
        .containsExactlyInAnyOrder(tuple("0461", LEFT), tuple("0751", null));
    assertThat(known(person, "residence").getLast().value())
        .containsEntry("municipalitySince", BACK)
        .containsEntry("careOf", "Hansen");
  }

  @Test
  void aPreviewTellsTheSameAndWritesNothing() {
    report(at(person, home, CAME)).statusCode(201);
    Api.as(SERVICE)
        .body(departure())
        .post("/v1/movements/departures/previews")
        .then()
        .statusCode(200)
        .body("movementId", nullValue())
        .body("opened.kind", containsInAnyOrder("emigration"))
        .body("ended.kind", containsInAnyOrder("residence", "residenceStatus", "addressText"));
    assertThat(known(person, "emigration")).isEmpty();
    Api.as(SERVICE)
        .body(arrival(movement, home))
        .post("/v1/movements/arrivals/previews")
        .then()
        .statusCode(409)
        .body("errors[0].code", equalTo("resident-already"))
        .body("contradicts[0].kind", equalTo("residence"));
  }

  @Test
  void theSameMovementAgainUnderAnyKeyChangesNothing() {
    report(at(person, home, CAME)).statusCode(201);
    String first = send("departures", departure()).statusCode(201).extract().asString();
    assertThat(send("departures", departure()).statusCode(201).extract().asString())
        .isEqualTo(first);
    assertThat(known(person, "emigration")).hasSize(1);
    Map<String, Object> another = departure();
    another.put("personId", UUID.randomUUID());
    refused(send("departures", another), 409, "already-reported");
  }

  @Test
  void aDeathEndsTheHomeInItsMinuteAndNobodyMovesInAfterIt() {
    report(at(person, home, CAME)).statusCode(201);
    send("endings", ending("DEATH", LEFT))
        .statusCode(201)
        .body("opened", empty())
        .body("ended.kind", containsInAnyOrder("residence", "residenceStatus", "addressText"));
    for (String kind : List.of("residence", "residenceStatus", "addressText")) {
      assertThat(known(person, kind))
          .extracting(Persons.Fact::effectFrom, Persons.Fact::effectTo)
          .containsExactly(tuple(CAME, LEFT));
    }
    send("endings", ending("DEATH", LEFT)).statusCode(201);
    withdraw(movement).statusCode(200);
    assertThat(known(person, "residence"))
        .extracting(Persons.Fact::effectTo)
        .containsExactly((String) null);
    Map<String, Object> before = ending("DEATH", "2019-05-05");
    before.put("movementId", UUID.randomUUID());
    send("endings", before).statusCode(201);
    assertThat(known(person, "residence"))
        .extracting(Persons.Fact::standing)
        .containsExactly("ANNULLED");
  }

  @Test
  void aDisappearanceEndsTheHomeUnlessThePersonMovedInLater() {
    report(at(person, home, CAME)).statusCode(201);
    Map<String, Object> early = ending("DISAPPEARANCE", "2019-05-05");
    contradicted(send("endings", early), "starts-later");
    contradicted(
        Api.as(SERVICE).body(early).post("/v1/movements/endings/previews").then(), "starts-later");
    send("endings", ending("DISAPPEARANCE", LEFT)).statusCode(201);
    assertThat(known(person, "residence")).extracting(Persons.Fact::effectTo).containsExactly(LEFT);
    send("arrivals", arrival(UUID.randomUUID(), home)).statusCode(201);
  }

  @Test
  void whoHasNoHomeLosesNone() {
    for (String cause : List.of("DEATH", "DISAPPEARANCE")) {
      Map<String, Object> of = ending(cause, LEFT);
      of.put("movementId", UUID.randomUUID());
      of.put("personId", UUID.randomUUID());
      send("endings", of).statusCode(201).body("ended", empty()).body("opened", empty());
    }
    send("endings", ending("BOREDOM", LEFT)).statusCode(400);
    send("endings", ending("DEATH", "2024-02-30")).statusCode(400);
  }

  private Map<String, Object> ending(String cause, String when) {
    return new HashMap<>(
        Map.of("movementId", movement, "personId", person, "cause", cause, "effectFrom", when));
  }

  @Test
  void aMovementThatIsTakenBackLeavesAllAsItWas() {
    report(at(person, home, CAME)).statusCode(201);
    send("departures", departure()).statusCode(201);
    withdraw(movement).statusCode(200);
    withdraw(movement).statusCode(200);
    assertThat(known(person, "emigration")).isEmpty();
    assertThat(known(person, "residence"))
        .extracting(Persons.Fact::effectFrom, Persons.Fact::effectTo)
        .containsExactly(tuple(CAME, null));
    assertThat(known(person, "residenceStatus")).hasSize(1);
    refused(send("departures", departure()), 409, "already-reported");
    Map<String, Object> anew = departure();
    anew.put("movementId", UUID.randomUUID());
    send("departures", anew).statusCode(201);
  }

  @Test
  void aMovementOnWhichAnotherStandsIsNotTakenBack() {
    report(at(person, home, CAME)).statusCode(201);
    send("departures", departure()).statusCode(201);
    send("arrivals", arrival(UUID.randomUUID(), home)).statusCode(201);
    withdraw(movement)
        .statusCode(409)
        .body("errors[0].code", equalTo("changed-since"))
        .body("contradicts[0].kind", equalTo("emigration"));
    withdraw(UUID.randomUUID()).statusCode(404);
  }

  @Test
  void nobodyLeavesTwiceOrWithoutAHomeOrBeforeTheyCame() {
    contradicted(send("departures", departure()), "not-resident");
    report(at(person, home, CAME)).statusCode(201);
    Map<String, Object> early = departure();
    early.put("effectFrom", "2019-01-01");
    contradicted(send("departures", early), "starts-later");
    send("departures", departure()).statusCode(201);
    Map<String, Object> again = departure();
    again.put("movementId", UUID.randomUUID());
    again.put("effectFrom", "2024-06-01");
    contradicted(send("departures", again), "abroad-already");
  }

  @Test
  void anAdministrativeResidenceIsNoHomeAndEndsByAnArrival() {
    imported(
        person,
        List.of(
            fact(
                "residence",
                Map.of("municipality", "0019", "road", "0070"),
                "199709091043",
                null)));
    contradicted(send("departures", departure()), "not-resident");
    send("arrivals", arrival(movement, home)).statusCode(201);
    assertThat(known(person, "residence")).hasSize(2);
  }

  @Test
  void whatIsWrongIsNamed() {
    refused(
        send("arrivals", arrival(movement, Street.in("0461").address("99", null, null))),
        422,
        "address-unknown");
    for (String field : List.of("movementId", "personId", "country", "effectFrom")) {
      Map<String, Object> without = departure();
      without.remove(field);
      send("departures", without).statusCode(400);
    }
    for (Map.Entry<String, Object> bad :
        new ArrayList<>(
            Map.<String, Object>of(
                    "country", "SE", "effectFrom", "2024-02-30", "lines", List.of(" "))
                .entrySet())) {
      Map<String, Object> wrong = departure();
      wrong.put(bad.getKey(), bad.getValue());
      send("departures", wrong).statusCode(400);
    }
  }

  @Test
  void onlyTheSuitesOwnServicesMoveAnybody() {
    for (String token : List.of(Tokens.caseworker("0461"), Tokens.office(), Tokens.bank())) {
      Api.once(token).body(departure()).post("/v1/movements/departures").then().statusCode(403);
    }
  }

  private Map<String, Object> departure() {
    return new HashMap<>(
        Map.of(
            "movementId", movement,
            "personId", person,
            "country", "5120",
            "lines", List.of("Storgatan 1"),
            "effectFrom", LEFT));
  }

  private Map<String, Object> arrival(UUID id, Map<String, String> address) {
    return new HashMap<>(
        Map.of(
            "movementId", id,
            "personId", person,
            "address", address,
            "careOf", "Hansen",
            "fromCountry", "5120",
            "effectFrom", BACK));
  }

  private static ValidatableResponse send(String what, Map<String, Object> body) {
    return Api.once(SERVICE).body(body).post("/v1/movements/" + what).then();
  }

  private static ValidatableResponse withdraw(UUID id) {
    return Api.once(SERVICE)
        .body(Map.of("movementId", id))
        .post("/v1/movements/withdrawals")
        .then();
  }

  private static void contradicted(ValidatableResponse answer, String code) {
    refused(answer, 409, "contradicts-known-fact");
    answer.body("errors[0].code", equalTo(code));
  }

  private static void refused(ValidatableResponse answer, int status, String problem) {
    answer.statusCode(status).body("type", equalTo("/problems/" + problem));
  }
}
