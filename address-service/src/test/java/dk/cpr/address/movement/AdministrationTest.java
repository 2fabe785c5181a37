package dk.cpr.address.movement;

import static dk.cpr.address.Persons.at;
import static dk.cpr.address.Persons.known;
import static dk.cpr.address.Persons.report;
import static dk.cpr.address.Persons.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.address.Persons;
import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who has a number and no home here. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class AdministrationTest {
  private static final String SERVICE = Tokens.service("person-service");
  private static final String SINCE = "2020-01-01T12:00";

  private final UUID person = UUID.randomUUID();
  private final UUID movement = UUID.randomUUID();

  @Test
  void anAdministrativeResidenceHasNoRoadAndNoStatusAndEndsWithAnArrival() {
    send("administrations", administration())
        .statusCode(201)
        .body("opened.kind", contains("residence"));
    assertThat(value(person, "residence")).isEqualTo(Map.of("municipality", "0012"));
    assertThat(known(person, "residenceStatus")).isEmpty();
    Map<String, Object> arrival =
        new HashMap<>(
            Map.of(
                "movementId",
                UUID.randomUUID(),
                "personId",
                person,
                "address",
                Street.in("0461").house("7"),
                "effectFrom",
                "2024-08-01"));
    send("arrivals", arrival).statusCode(201);
    assertThat(known(person, "residence"))
        .extracting(fact -> fact.value().get("municipality"), Persons.Fact::effectTo)
        .containsExactlyInAnyOrder(tuple("0012", "2024-08-01"), tuple("0461", null));
  }

  @Test
  void theSameAgainChangesNothingAndItIsTakenBack() {
    send("administrations", administration()).statusCode(201);
    send("administrations", administration()).statusCode(201);
    assertThat(known(person, "residence")).hasSize(1);
    send("withdrawals", new HashMap<>(Map.of("movementId", movement))).statusCode(200);
    assertThat(known(person, "residence")).isEmpty();
    send("administrations", administration())
        .statusCode(409)
        .body("type", equalTo("/problems/already-reported"));
  }

  @Test
  void whoLivesHereAndWhatCannotBeIsRefused() {
    UUID resident = UUID.randomUUID();
    report(at(resident, Street.in("0461").house("7"), SINCE)).statusCode(201);
    Map<String, Object> of = administration();
    of.put("personId", resident);
    send("administrations", of).statusCode(409).body("errors[0].code", equalTo("resident-already"));
    for (Map.Entry<String, String> bad :
        Map.of("municipality", "0101", "effectFrom", "2024-02-30").entrySet()) {
      Map<String, Object> wrong = administration();
      wrong.put(bad.getKey(), bad.getValue());
      send("administrations", wrong).statusCode(400);
    }
    for (String token : List.of(Tokens.caseworker("0461"), Tokens.office(), Tokens.tax())) {
      Api.once(token)
          .body(administration())
          .post("/v1/movements/administrations")
          .then()
          .statusCode(403);
    }
  }

  private Map<String, Object> administration() {
    return new HashMap<>(
        Map.of(
            "movementId", movement,
            "personId", person,
            "municipality", "0012",
            "effectFrom", SINCE));
  }

  private static ValidatableResponse send(String what, Map<String, Object> body) {
    return Api.once(SERVICE).body(body).post("/v1/movements/" + what).then();
  }
}
