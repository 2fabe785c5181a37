package dk.cpr.disclosure.lookup;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class RefusalTest {
  @Test
  void aFieldOutsideTheRightIsNamedAndNothingIsGiven() {
    Person person = Person.residentOf("0101");
    Recipients.bank("name.given")
        .asks(by(person.number()), "name.given", "birth.date", "church.code")
        .statusCode(403)
        .body("type", equalTo("/problems/field-not-permitted"))
        .body("errors.pointer", contains("/fields/1", "/fields/2"))
        .body("errors[0].message", containsString("birth.date"))
        .body("errors[1].message", containsString("church.code"))
        .body("facts", equalTo(null));
  }

  @Test
  void aPathThatIsNotInTheCatalogueIsA400() {
    Recipients.authority("name.given")
        .asks(by(Person.nextNumber()), "name.given", "name.shoeSize", "name")
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("errors.pointer", contains("/fields/1", "/fields/2"));
  }

  @Test
  void aPurposeWithoutARightIsRefused() {
    Recipient bank = Recipients.bank("name.given");
    bank.asksWith(by(Person.nextNumber()), Map.of("purpose", "curiosity"), "name.given")
        .statusCode(403)
        .body("type", equalTo("/problems/no-right"));
    new Recipient("87654321", Tokens.system("stranger", "87654321", "bank").token())
        .asks(by(Person.nextNumber()), "name.given")
        .statusCode(403)
        .body("type", equalTo("/problems/no-right"));
  }

  @Test
  void aPrivateRecipientDoesNotTravelInTime() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given");
    bank.asksWith(by(person.number()), Map.of("validAt", "2001-01-01"), "name.given")
        .statusCode(403)
        .body("errors[0].pointer", equalTo("/validAt"));
    bank.asksWith(by(person.number()), Map.of("knownAt", "2001-01-01T00:00:00Z"), "name.given")
        .statusCode(403)
        .body("errors[0].pointer", equalTo("/knownAt"));
  }

  @Test
  void anUnknownNumberOrIdIsA404() {
    Recipient authority = Recipients.authority("name.given");
    authority
        .asks(by(Person.nextNumber()), "name.given")
        .statusCode(404)
        .body("type", equalTo("/problems/person-not-found"));
    authority.asks(by(UUID.randomUUID()), "name.given").statusCode(404);
  }

  @Test
  void aDateThatNeverWasAndAReplacementNumberAreToldApart() {
    Recipient authority = Recipients.authority("name.given");
    unsound(authority, "2902000111", "not-a-personnummer", "impossible-date");
    unsound(authority, "7101501234", "replacement-number", "replacement-number");
    unsound(authority, "12345", "not-a-personnummer", "not-ten-digits");
    unsound(authority, "010150 1234", "not-a-personnummer", "not-ten-digits");
  }

  private static void unsound(Recipient recipient, String number, String type, String code) {
    recipient
        .asks(by(number), "name.given")
        .statusCode(422)
        .body("type", equalTo("/problems/" + type))
        .body("errors[0].pointer", equalTo("/number"))
        .body("errors[0].code", equalTo(code))
        .body(not(containsString(number)));
  }

  @Test
  void whomItIsAboutAndTheCaseAreNeeded() {
    Recipient authority = Recipients.authority("name.given");
    authority.asks(Map.of(), "name.given").statusCode(400);
    authority
        .asks(Map.of("number", Person.nextNumber(), "personId", UUID.randomUUID()), "name.given")
        .statusCode(400);
    Api.as(authority.token())
        .body(
            Map.of(
                "number", Person.nextNumber(), "fields", List.of("name.given"), "purpose", "test"))
        .post("/v1/lookups")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/case"));
    authority
        .asks(by(Person.nextNumber()))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/fields"));
  }

  @Test
  void wrongTypesUnknownFieldsBrokenJsonAndLargeBodiesAreRefused() {
    raw("{\"number\":").statusCode(400).body("errors[0].code", equalTo("broken-json"));
    raw("{\"personId\":\"x\",\"fields\":[\"name.given\"],\"purpose\":\"test\"}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/personId"));
    raw("{\"fields\":\"name.given\",\"purpose\":\"test\"}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/fields"));
    raw("{\"fields\":[\"name.given\"],\"purpose\":\"test\",\"colour\":1}")
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-field"));
    raw("{\"number\":{\"a\":1},\"fields\":[\"name.given\"],\"purpose\":\"test\"}").statusCode(400);
    raw("{\"fields\":[\"name.given\"],\"purpose\":\"test\",\"case\":\"a\\u0000b\"}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/case"));
    raw("{}").statusCode(400).body("errors", hasSize(2));
    raw("").statusCode(400);
    raw("{\"number\":\"" + "1".repeat(1_100_000) + "\"}").statusCode(413);
  }

  private static ValidatableResponse raw(String body) {
    return Api.as(Tokens.tax()).body(body).post("/v1/lookups").then();
  }

  @Test
  void whoeverHasNoBusinessHereIsRefused() {
    Map<String, Object> body =
        Map.of(
            "number",
            Person.nextNumber(),
            "fields",
            List.of("name.given"),
            "purpose",
            "test",
            "case",
            "1");
    for (String token :
        List.of(Tokens.auditor(), Tokens.operator(), Tokens.service("person-service"))) {
      Api.as(token)
          .body(body)
          .post("/v1/lookups")
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/not-allowed"));
    }
    Api.as(Tokens.system("homeless", "", "bank").token())
        .body(body)
        .post("/v1/lookups")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/wrong-organisation"));
  }
}
