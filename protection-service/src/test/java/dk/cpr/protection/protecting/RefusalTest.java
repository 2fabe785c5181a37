package dk.cpr.protection.protecting;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.today;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.protection.Others;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class RefusalTest {
  private final UUID person = UUID.randomUUID();

  @AfterEach
  void nothingWasProtected() {
    assertThat(active(person)).isEmpty();
  }

  @Test
  void researchProtectionAndUnknownTypesAreRefusedByName() {
    protect(Tokens.office(), wish(person, "0004"))
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("errors[0].pointer", equalTo("/type"))
        .body("errors[0].code", equalTo("discontinued"));
    protect(Tokens.office(), wish(person, "0009"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/type"));
  }

  @Test
  void missingFieldsWrongTypesUnknownFieldsAndImpossibleDatesAreNamed() {
    bad("{}").body("errors.pointer", containsInAnyOrder("/personId", "/type"));
    bad("{\"personId\":\"one\",\"type\":\"0001\"}").body("errors[0].pointer", equalTo("/personId"));
    bad(wished("until", "2027-02-30")).body("errors[0].pointer", equalTo("/until"));
    bad(wished("until", "2020-01-01")).body("errors[0].code", equalTo("not-in-the-future"));
    bad(wished("document", "d".repeat(201))).body("errors[0].pointer", equalTo("/document"));
    bad(wished("colour", "red")).body("errors[0].code", equalTo("unknown-field"));
    bad("{\"personId\":").body("errors[0].code", equalTo("broken-json"));
  }

  @Test
  void aCitizenGetsNoMoreThanAYear() {
    protect(
            Tokens.citizen(person),
            wish(person, "0001", "until", today().plusYears(1).plusDays(1).toString()))
        .statusCode(400)
        .body("errors[0].code", equalTo("longer-than-a-year"));
  }

  @Test
  void moreThanAYearNeedsAReason() {
    protect(
            Tokens.office(),
            wish(person, "0001", "until", today().plusYears(1).plusDays(1).toString()))
        .statusCode(400)
        .body("errors.pointer", equalTo(java.util.List.of("/reason", "/document")));
  }

  @Test
  void aCitizenActsForNobodyElse() {
    UUID other = UUID.randomUUID();
    String id = protectedBy(other, "0003");
    String me = Tokens.citizen(person);
    protect(me, wish(other, "0001")).statusCode(403).body("type", equalTo("/problems/not-allowed"));
    for (String unseen : java.util.List.of(id, UUID.randomUUID().toString())) {
      String path = "/v1/protections/" + unseen;
      Api.as(me).get(path).then().statusCode(404);
      Api.once(me).body("{}").post(path + "/lifting").then().statusCode(404);
      Api.once(me).body("{}").post(path + "/renewal").then().statusCode(404);
    }
    assertThat(active(other)).containsExactly("0003");
    protect(Tokens.citizenOf(person).without("person_id").token(), wish(person, "0001"))
        .statusCode(403);
  }

  @Test
  void anOfficeRoleOfAnotherOrganisationIsRefused() {
    String token = Tokens.caseworkerOf("0101").claim("groups", java.util.List.of("office")).token();
    protect(token, wish(person, "0001"))
        .statusCode(403)
        .body("type", equalTo("/problems/wrong-organisation"));
  }

  @Test
  void aCaseWorkerIsNotBelievedWhileAddressServiceCannotBeAsked() {
    Others.down("address");
    protect(Tokens.caseworker("0101"), wish(person, "0001"))
        .statusCode(503)
        .body("type", equalTo("/problems/peer-unavailable"));
    Others.up();
    protect(Tokens.caseworkerOf("0101").without("municipality").token(), wish(person, "0001"))
        .statusCode(403)
        .body("type", equalTo("/problems/wrong-organisation"));
  }

  @Test
  void otherRolesAreRefused() {
    for (String token :
        new String[] {
          Tokens.bank(), Tokens.hospital(), Tokens.auditor(), Tokens.service("person-service")
        }) {
      protect(token, wish(person, "0001"))
          .statusCode(403)
          .body("type", equalTo("/problems/not-allowed"));
    }
    Api.as(Tokens.office())
        .body(Map.of("personIds", java.util.List.of(person)))
        .post("/v1/protections/active")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String path = "/v1/protections/" + UUID.randomUUID();
    Api.as(Tokens.office()).get(path).then().statusCode(404);
    Api.once(Tokens.office()).body("{}").post(path + "/lifting").then().statusCode(404);
    Api.as(Tokens.office()).get("/v1/protections/1").then().statusCode(404);
  }

  private String wished(String field, String value) {
    return "{\"personId\":\"%s\",\"type\":\"0001\",\"%s\":\"%s\"}".formatted(person, field, value);
  }

  private static ValidatableResponse bad(String body) {
    return Api.once(Tokens.office()).body(body).post("/v1/protections").then().statusCode(400);
  }
}
