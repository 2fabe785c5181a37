package dk.cpr.protection.approval;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.end;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.today;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.protection.Others;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
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

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class ApprovalTest {
  private final UUID person = UUID.randomUUID();

  @Test
  void aCitizensRequestProtectsFromItsRegistrationAndTheMunicipalityApproves() {
    Others.lives(person, "0101", "here");
    String id = requested();
    see(id).body("active", equalTo(true)).body("approval", equalTo("REQUESTED"));
    decide(Tokens.caseworker("0751"), id, "APPROVED").statusCode(404);
    decide(Tokens.caseworker("0751"), UUID.randomUUID().toString(), "APPROVED").statusCode(404);
    decide(Tokens.citizen(person), id, "APPROVED").statusCode(403);
    decide(Tokens.caseworker("0101"), id, "APPROVED")
        .statusCode(201)
        .body("approval", equalTo("APPROVED"))
        .body("active", equalTo(true));
    decide(Tokens.caseworker("0101"), id, "APPROVED")
        .statusCode(409)
        .body("type", equalTo("/problems/contradicts-known-fact"));
  }

  @Test
  void arefusalHasAReasonAndEndsItNow() {
    String id = requested();
    decide(Tokens.office(), id, "REFUSED")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    decide(Tokens.office(), id, "REFUSED", "reason", "no grounds", "document", "case 4")
        .statusCode(201)
        .body("active", equalTo(false))
        .body("approval", equalTo("REFUSED"));
    assertThat(active(person)).isEmpty();
    Api.as(Tokens.citizen(person))
        .get("/v1/protections")
        .then()
        .statusCode(200)
        .body("protections[0].notices.kind", equalTo(List.of("REFUSED")));
  }

  @Test
  void aRefusedRenewalEndsWhenWhatWasApprovedEnds() {
    String end = today().plusDays(30).toString();
    String id = protectedBy(person, "0001", "until", end);
    see(id).body("approval", equalTo("APPROVED"));
    Api.once(Tokens.citizen(person))
        .body("{}")
        .post("/v1/protections/" + id + "/renewal")
        .then()
        .statusCode(201)
        .body("approval", equalTo("REQUESTED"));
    decide(Tokens.office(), id, "REFUSED", "reason", "no grounds")
        .statusCode(201)
        .body("active", equalTo(true))
        .body("effectTo", equalTo(end));
    assertThat(end(person, "0002")).isEqualTo(end);
    assertThat(active(person)).containsExactly("0001", "0002");
  }

  @Test
  void anApprovalByTheIdOfAnOldIdIsOnThePerson() {
    UUID old = UUID.randomUUID();
    String id = protect(Tokens.citizen(old), wish(old, "0001")).extract().path("id");
    Api.once(Tokens.service("person-service"))
        .body(Map.of("duplicate", old, "survivor", person, "effectFrom", "2020-01-01"))
        .post("/v1/protections/merges")
        .then()
        .statusCode(200);
    Others.oneHuman(old, person);
    decide(Tokens.office(), id, "REFUSED", "reason", "no grounds")
        .statusCode(201)
        .body("personId", equalTo(person.toString()))
        .body("active", equalTo(false));
    assertThat(active(person)).isEmpty();
  }

  @Test
  void otherKindsAndLiftedOnesWaitForNobody() {
    String marketing =
        protect(Tokens.citizen(person), wish(person, "0003"))
            .body("approval", nullValue())
            .extract()
            .path("id");
    decide(Tokens.office(), marketing, "APPROVED").statusCode(409);
    String lifted = requested();
    change(lifted, "lifting", Map.of()).statusCode(201);
    decide(Tokens.office(), lifted, "APPROVED").statusCode(409);
  }

  @Test
  void theSameKeyDecidesOnceAndUnknownDecisionsAreNamed() {
    String id = requested();
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      Api.as(Tokens.office())
          .header("Idempotency-Key", key)
          .body(Map.of("decision", "APPROVED"))
          .post("/v1/protections/" + id + "/approval")
          .then()
          .statusCode(201);
    }
    decide(Tokens.office(), id, "MAYBE")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/decision"));
  }

  private String requested() {
    return protect(Tokens.citizen(person), wish(person, "0001"))
        .statusCode(201)
        .body("approval", equalTo("REQUESTED"))
        .extract()
        .path("id");
  }

  private static ValidatableResponse decide(
      String token, String id, String decision, String... more) {
    Map<String, Object> body = new HashMap<>(Map.of("decision", decision));
    for (int i = 0; i < more.length; i += 2) {
      body.put(more[i], more[i + 1]);
    }
    return Api.once(token).body(body).post("/v1/protections/" + id + "/approval").then();
  }
}
