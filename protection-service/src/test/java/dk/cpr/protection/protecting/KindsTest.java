package dk.cpr.protection.protecting;

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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.protection.Others;
import dk.cpr.protection.Protector;
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
class KindsTest {
  private final UUID person = UUID.randomUUID();

  @Test
  void aCreditWarningIsGivenFromFifteenAndHoldsUntilItIsWithdrawn() {
    Others.aged(person, 15);
    String id =
        protect(Tokens.citizen(person), wish(person, "0005"))
            .statusCode(201)
            .body("type", equalTo("0005"))
            .body("effectTo", nullValue())
            .body("active", equalTo(true))
            .extract()
            .path("id");
    protect(Tokens.citizen(person), wish(person, "0005")).statusCode(409);
    change(id, "lifting", Map.of()).statusCode(201).body("active", equalTo(false));
    UUID young = UUID.randomUUID();
    Others.facts(
        young,
        Others.fact("birth", "", Map.of("date", today().minusYears(15).plusDays(1).toString())));
    protect(Tokens.citizen(young), wish(young, "0005"))
        .statusCode(400)
        .body("errors[0].code", equalTo("too-young"));
    UUID unknown = UUID.randomUUID();
    protect(Tokens.office(), wish(unknown, "0005")).statusCode(400);
  }

  @Test
  void anImportedCreditWarningIsSeenAndWithdrawnByItsFact() {
    Map<String, Object> warning =
        Map.of("kind", "creditWarning", "value", Map.of("content", "  20010101  X   "));
    Api.as(Tokens.operator())
        .body(
            Map.of(
                "source",
                Map.of("system", "P12170", "task", "110902", "productionDate", "2001-11-20"),
                "persons",
                List.of(
                    Map.of("personId", person, "reference", "line 2", "facts", List.of(warning)))))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200);
    Others.aged(person, 40);
    String detail =
        protect(Tokens.office(), wish(person, "0005")).statusCode(409).extract().path("detail");
    String id = detail.replaceAll(".*([0-9a-f-]{36}).*", "$1");
    see(id).statusCode(200).body("type", equalTo("0005")).body("active", equalTo(true));
    change(id, "lifting", Map.of()).statusCode(201).body("active", equalTo(false));
  }

  @Test
  void aProtectionMayStartAheadAndNeverBeginsWhenItIsLiftedBefore() {
    String from = today().plusDays(30).toString();
    String id =
        protect(Tokens.citizen(person), wish(person, "0001", "from", from))
            .statusCode(201)
            .body("effectFrom", equalTo(from))
            .body("effectTo", equalTo(today().plusDays(30).plusYears(1).toString()))
            .body("active", equalTo(false))
            .extract()
            .path("id");
    protect(Tokens.citizen(person), wish(person, "0001")).statusCode(409);
    protect(Tokens.citizen(person), wish(person, "0001", "until", today().plusDays(30).toString()))
        .statusCode(201);
    assertThat(active(person)).containsExactly("0001", "0002");
    change(id, "renewal", Map.of()).statusCode(201);
    change(id, "lifting", Map.of()).statusCode(201).body("active", equalTo(false));
    assertThat(end(person, "0001")).isEqualTo(from);
    assertThat(end(person, "0002")).isEqualTo(from);
    change(id, "lifting", Map.of()).statusCode(409);
  }

  @Test
  void aRenewalThatRunsIntoOneThatStartsAheadNamesIt() {
    String now = protectedBy(person, "0001", "until", today().plusDays(30).toString());
    String later = protectedBy(person, "0001", "from", today().plusDays(60).toString());
    String detail = change(now, "renewal", Map.of()).statusCode(409).extract().path("detail");
    assertThat(detail).contains(later);
    change(now, "renewal", Map.of("until", today().plusDays(60).toString())).statusCode(201);
  }

  @Test
  void startsThatAreNotAheadAreRefused() {
    for (String from :
        List.of(
            today().toString(),
            today().plusYears(1).plusDays(1).toString(),
            "2099-02-30",
            "2001-01-01T10:00")) {
      protect(Tokens.citizen(person), wish(person, "0003", "from", from))
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/from"));
    }
    assertThat(active(person)).isEmpty();
  }

  @Test
  void immigrantsAreProtectedBeforeTheirHomeIsWritten() {
    Map<String, Object> wish =
        Map.of(
            "personId", person,
            "effectFrom", "2020-01-01T12:00",
            "organisation", "10000101",
            "user", "B0101");
    requested(wish)
        .statusCode(200)
        .body("types", equalTo(List.of("0001", "0002")))
        .body("confirmed", equalTo(true));
    assertThat(end(person, "0001")).isEqualTo(today().plusYears(1).toString());
    assertThat(Protector.changes(person.toString()).getFirst().get("payload"))
        .extracting("effectFrom", "registeredBy")
        .containsExactly("2020-01-01T12:00", "10000101");
    requested(wish).body("types", equalTo(List.of("0001", "0002")));
    assertThat(Protector.changes(person.toString())).hasSize(2);
    Map<String, Object> longer = new HashMap<>(wish);
    longer.put("until", today().plusYears(2).toString());
    requested(longer).statusCode(400).body("errors.pointer", hasItems("/reason", "/document"));
    longer.put("reason", "threats");
    longer.put("document", "case 3");
    requested(longer).statusCode(200);
    assertThat(end(person, "0001")).isEqualTo(today().plusYears(2).toString());
    Api.once(Tokens.office()).body(wish).post("/v1/protections/requested").then().statusCode(403);
    Api.once(Tokens.service("disclosure-service"))
        .body(wish)
        .post("/v1/protections/requested")
        .then()
        .statusCode(403);
  }

  @Test
  void aRefusalThatNamesAProtectionAndAReReadingLeaveReceipts() {
    String id = protectedBy(person, "0003");
    assertThat(Others.receipts(person)).isEmpty();
    protect(Tokens.citizen(person), wish(person, "0003")).statusCode(409);
    assertThat(Others.receipts(person)).hasSize(1);
    assertThat(Others.receipts(person).getFirst())
        .containsEntry("organisation", "")
        .containsEntry("user", person.toString());
    Api.as(Tokens.citizen(person)).get("/v1/protections/" + id).then().statusCode(200);
    assertThat(Others.receipts(person)).hasSize(2);
    Others.down("disclosure");
    Api.as(Tokens.citizen(person)).get("/v1/protections/" + id).then().statusCode(503);
    protect(Tokens.citizen(person), wish(person, "0003"))
        .statusCode(503)
        .body("detail", nullValue())
        .body("contradicts", nullValue());
    Others.up();
    change(id, "lifting", Map.of()).statusCode(201);
    change(id, "lifting", Map.of()).statusCode(409);
    assertThat(Others.receipts(person)).hasSize(3);
  }

  /** A 503 is asked again, as it says. */
  private static ValidatableResponse requested(Map<String, Object> body) {
    ValidatableResponse answer = requestedOnce(body);
    for (int i = 0; i < 5 && answer.extract().statusCode() == 503; i++) {
      answer = requestedOnce(body);
    }
    return answer;
  }

  private static ValidatableResponse requestedOnce(Map<String, Object> body) {
    return Api.once(Tokens.service("person-service"))
        .body(body)
        .post("/v1/protections/requested")
        .then();
  }
}
