package dk.cpr.disclosure.right;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.Test;

/** Which clients and employees of an organisation use its rights. */
@QuarkusTest
@World
class RightBindingTest {
  private final Person person = Person.residentOf("0101");

  @Test
  void aRightIsUsedByTheClientsItNamesAndByNoOther() {
    String cvr = Recipients.nextCvr();
    Map<String, Object> wish = Recipients.right(cvr, List.of("name.given"));
    wish.put("clients", List.of("payroll-" + cvr));
    wish.remove("roles");
    Recipients.register(wish).statusCode(201);
    usable(Tokens.system("payroll-" + cvr, cvr, "authority").token());
    useless(Tokens.system("website-" + cvr, cvr, "authority").token());
    useless(Tokens.caseworkerOf("0101").claim("cvr", cvr).token());
  }

  @Test
  void aRightIsUsedInTheRolesItNamesAndInNoOther() {
    String cvr = Recipients.nextCvr();
    Map<String, Object> wish = Recipients.right(cvr, List.of("name.given"));
    wish.putAll(Map.of("roles", List.of("caseworker"), "type", "MUNICIPALITY"));
    Recipients.register(wish).statusCode(201);
    usable(Tokens.caseworkerOf("0101").claim("cvr", cvr).token());
    useless(Tokens.system("client-" + cvr, cvr, "municipality").token());
    useless(
        Tokens.caseworkerOf("0101").claim("cvr", cvr).claim("groups", List.of("office")).token());
  }

  @Test
  void theTypeOfTheTokenMustBeTheRegisteredOne() {
    Recipient authority = Recipients.authority("name.given");
    usable(authority.token());
    for (String other : List.of("hospital", "office", "bank", "pension_bank", "nothing")) {
      useless(Tokens.system("client-" + authority.cvr(), authority.cvr(), other).token());
    }
    useless(
        Tokens.system("client-" + authority.cvr(), authority.cvr(), "authority")
            .without("organisation_kind")
            .token());
  }

  @Test
  void theOwnMunicipalityNeedsATokenThatSaysWhichOneThatIs() {
    Recipient municipality =
        Recipients.with(
            "municipality", Map.of("coverage", "OWN_MUNICIPALITY"), List.of("name.given"));
    useless(municipality.token());
    usable(
        Tokens.system("client-" + municipality.cvr(), municipality.cvr(), "municipality")
            .claim("municipality", "0101")
            .token());
  }

  @Test
  void anotherOrganisationCannotTakeAClientOrARight() {
    Recipient first = Recipients.authority("name.given");
    Map<String, Object> wish = Recipients.right(first.cvr(), List.of("name.given"));
    wish.put("clients", List.of("shared-" + first.cvr()));
    Recipients.register(wish).statusCode(201);
    String second = Recipients.nextCvr();
    Map<String, Object> other = Recipients.right(second, List.of("name.given"));
    other.put("clients", List.of("own-" + second, "shared-" + first.cvr()));
    Recipients.register(other)
        .statusCode(400)
        .body("errors.pointer", contains("/clients/1"))
        .body("errors.code", contains("other-organisation"));
    useless(Tokens.system("own-" + second, second, "authority").token());
  }

  @Test
  void whatIsRememberedForOneIsNotForAnother() {
    String cvr = Recipients.nextCvr();
    Map<String, Object> wish = Recipients.right(cvr, List.of("name.given"));
    wish.put("clients", List.of("payroll-" + cvr));
    wish.remove("roles");
    Recipients.register(wish).statusCode(201);
    for (int i = 0; i < 3; i++) {
      asks(Tokens.system("payroll-" + cvr, cvr, "authority").token()).statusCode(200);
      asks(Tokens.system("website-" + cvr, cvr, "authority").token()).statusCode(403);
    }
  }

  @Test
  void aRightOfWhichNothingIsSaidIsBoundToTheRolesThatAskForSuchARecipient() {
    String cvr = Recipients.nextCvr();
    Map<String, Object> wish = Recipients.right(cvr, List.of("name.given"));
    wish.remove("roles");
    Recipients.register(wish).statusCode(201);
    asks(Tokens.system("any-" + cvr, cvr, "authority").token()).statusCode(200);
    wish.put("roles", List.of("system", "operator", "auditor"));
    Recipients.register(wish)
        .statusCode(400)
        .body("errors.pointer", contains("/roles/1", "/roles/2"));
  }

  @Test
  void aRightWithoutThePastGivesCurrentDataOnly() {
    Recipient present =
        Recipients.with("authority", Map.of("parameters", List.of()), List.of("name.given"));
    usable(present.token());
    present
        .asksWith(by(person.number()), Map.of("knownAt", "2024-01-01T00:00:00Z"), "name.given")
        .statusCode(403)
        .body("type", equalTo("/problems/no-right"));
    present.asksHistory(by(person.number()), Map.of(), "name.given").statusCode(403);
    Api.as(present.token())
        .get("/v1/my-rights")
        .then()
        .body("rights[0].mayTravelInTime", equalTo(false));
  }

  /** May look somebody up, and is told so. */
  private void usable(String token) {
    asks(token).statusCode(200);
    Api.as(token).get("/v1/my-rights").then().body("rights.purpose", contains("test"));
  }

  private void useless(String token) {
    asks(token).statusCode(403).body("type", equalTo("/problems/no-right"));
    Api.as(token).get("/v1/my-rights").then().statusCode(200).body("rights", empty());
  }

  private ValidatableResponse asks(String token) {
    return new Recipient("", token).asks(by(person.number()), "name.given");
  }
}
