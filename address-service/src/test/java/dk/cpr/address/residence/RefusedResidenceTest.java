package dk.cpr.address.residence;

import static dk.cpr.address.Persons.at;
import static dk.cpr.address.Persons.fact;
import static dk.cpr.address.Persons.imported;
import static dk.cpr.address.Persons.known;
import static dk.cpr.address.Persons.like;
import static dk.cpr.address.Persons.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.address.Dar;
import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class RefusedResidenceTest {
  private static final String BORN = "2026-05-04T10:15";
  private final UUID person = UUID.randomUUID();
  private final UUID mother = UUID.randomUUID();

  @AfterEach
  void nothingIsRegistered() {
    assertThat(known(person, "residence")).isEmpty();
    assertThat(known(person, "residenceStatus")).isEmpty();
    assertThat(known(person, "addressText")).isEmpty();
  }

  @Test
  void anAddressThatIsNotKnownIsRefused() {
    unknown(Street.in("0461").address("7", null, null), BORN);
    unknown(Map.of("municipality", "0461", "road", Street.freeCode(), "house", "7"), BORN);
    unknown(Map.of("municipality", "0010", "road", "9901"), BORN);
  }

  @Test
  void anAddressMustBeInUseWhenTheResidenceBegins() {
    Street street = Street.in("0461");
    Dar.put("Adresse", "husnummer_id", street.houseId("7"), "virkningfra", "2026-05-05T00:00:00Z");
    unknown(street.address("7", null, null), BORN);
  }

  @Test
  void nobodyCanLiveWhereSomebodyWithoutAResidenceLives() {
    residenceRequired();
    Map<String, String> administrative = Map.of("municipality", "0019", "road", "0070");
    imported(mother, List.of(fact("residence", administrative, "199709091043", null)));
    residenceRequired();
  }

  @Test
  void nobodyCanLiveWhereSomebodyLivedBeforeOrWillLiveLater() {
    Street street = Street.in("0461");
    imported(
        mother,
        List.of(
            fact("residence", street.house("7"), "199709091043", "202605041000"),
            fact("residence", street.house("9"), "202605041100", null)));
    residenceRequired();
  }

  @Test
  void exactlyOneOfLikeAndAddressIsNeeded() {
    Map<String, String> home = Map.of("municipality", "0461", "road", "9901");
    bad(report(Map.of("personId", person, "effectFrom", BORN)), "/address");
    bad(
        report(Map.of("personId", person, "like", mother, "address", home, "effectFrom", BORN)),
        "/address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T10:15",
        "2026-03-29T02:30",
        "2026-05-04",
        "202605041015",
        "2026-05-04T25:00",
        ""
      })
  void anImpossibleStartIsNamed(String from) {
    bad(report(like(person, mother, from)), "/effectFrom");
  }

  @Test
  void missingFieldsWrongTypesUnknownFieldsAndBrokenJsonAreNamed() {
    sent("{}").body("errors.pointer", containsInAnyOrder("/personId", "/effectFrom"));
    sent("{\"personId\":\"me\"}").body("errors[0].pointer", equalTo("/personId"));
    sent("{\"personId\":1}").body("errors[0].pointer", equalTo("/personId"));
    sent("{\"where\":1}").body("errors[0].code", equalTo("unknown-field"));
    sent("{\"personId\":").body("errors[0].code", equalTo("broken-json"));
    bad(report(at(person, Map.of("municipality", "0461", "road", "x"), BORN)), "/address/road");
  }

  @Test
  void aMissingKeyIsRefused() {
    Api.as(Tokens.service("person-service"))
        .body(like(person, mother, BORN))
        .post("/v1/residences")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  @Test
  void onlyTheSuitesOwnServicesRegister() {
    Street street = Street.in("0461");
    Map<String, Object> report = at(person, street.house("7"), BORN);
    for (String token :
        List.of(Tokens.hospital(), Tokens.operator(), Tokens.caseworker("0461"), Tokens.office())) {
      Api.once(token).body(report).post("/v1/residences").then().statusCode(403);
    }
  }

  private void unknown(Map<String, String> address, String from) {
    report(at(person, address, from))
        .statusCode(422)
        .body("type", equalTo("/problems/address-unknown"))
        .body("errors[0].pointer", equalTo("/address"));
  }

  private void residenceRequired() {
    report(like(person, mother, BORN))
        .statusCode(422)
        .body("type", equalTo("/problems/residence-required"))
        .body("errors[0].pointer", equalTo("/like"));
  }

  private static void bad(ValidatableResponse answer, String pointer) {
    answer
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("errors[0].pointer", equalTo(pointer));
  }

  private static ValidatableResponse sent(String body) {
    return Api.once(Tokens.service("person-service"))
        .body(body)
        .post("/v1/residences")
        .then()
        .statusCode(400);
  }
}
