package dk.cpr.disclosure.right;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class RightsTest {
  @Test
  void aNarrowerRightTakesTheOldOnesPlaceAtOnce() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given", "occupation.text");
    bank.asks(by(person.number()), "occupation.text").statusCode(200);
    Recipients.register(of(bank, "name.given")).statusCode(201);
    bank.asks(by(person.number()), "occupation.text")
        .statusCode(403)
        .body("type", equalTo("/problems/field-not-permitted"));
    bank.asks(by(person.number()), "name.given").statusCode(200);
  }

  @Test
  void aWiderRightIsUsedAtOnce() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given");
    bank.asks(by(person.number()), "occupation.text").statusCode(403);
    Recipients.register(of(bank, "name.given", "occupation.text")).statusCode(201);
    bank.asks(by(person.number()), "occupation.text").statusCode(200);
  }

  @Test
  void aClosedRightIsNoRightAtOnceAndClosingAgainIsHarmless() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("name.given");
    bank.asks(by(person.number()), "name.given").statusCode(200);
    String right = myRights(bank).getString("rights[0].rightId");
    for (int i = 0; i < 2; i++) {
      Api.as(Tokens.operator()).post("/v1/rights/" + right + "/closing").then().statusCode(204);
    }
    bank.asks(by(person.number()), "name.given")
        .statusCode(403)
        .body("type", equalTo("/problems/no-right"));
    bank.asks(by(Person.nextNumber()), "name.given").statusCode(403);
    Api.as(Tokens.operator())
        .post("/v1/rights/" + UUID.randomUUID() + "/closing")
        .then()
        .statusCode(404);
  }

  @Test
  void aRightThatBeginsLaterLeavesTheOldOneUntilThen() {
    Recipient bank = Recipients.bank("name.given");
    Map<String, Object> later = of(bank, "occupation.text");
    later.put("validFrom", "2999-01-01");
    Recipients.register(later).statusCode(201);
    Person person = Person.residentOf("0101");
    bank.asks(by(person.number()), "name.given").statusCode(200);
    bank.asks(by(person.number()), "occupation.text").statusCode(403);
  }

  @Test
  void thePeriodHasToMakeSense() {
    Map<String, Object> wish = Recipients.right("12345678", List.of("name.given"));
    wish.put("validTo", "2001-01-01");
    Recipients.register(wish).statusCode(400).body("errors.pointer", contains("/validTo"));
    wish.put("validTo", "2998-01-01");
    wish.put("validFrom", "2999-01-01");
    Recipients.register(wish).statusCode(400).body("errors.pointer", contains("/validTo"));
  }

  @Test
  void aSensitiveKindHasToBeNamedFieldByField() {
    Recipients.register(Recipients.right("11223345", List.of("name.*", "church.*")))
        .statusCode(400)
        .body("errors.pointer", contains("/fields/1"))
        .body("errors.code", contains("sensitive-kind"));
    Recipients.register(Recipients.right("11223345", List.of("church.code"))).statusCode(201);
  }

  @Test
  void aShorthandStandsForAllFieldsOfAKind() {
    Recipient authority = Recipients.authority("citizenship.*");
    Api.as(authority.token())
        .get("/v1/my-rights")
        .then()
        .statusCode(200)
        .body(
            "rights[0].fields",
            contains("citizenship.country", "citizenship.effectFrom", "citizenship.effectTo"))
        .body("rights[0].mayTravelInTime", equalTo(true))
        .body("rights[0].seesProtected", equalTo(true))
        .body("rights[0].coverage", equalTo("ALL"))
        .body("rights[0].validTo", nullValue());
  }

  @Test
  void unknownPathsWrongCodesAndBuiltInRightsAreRefused() {
    Recipients.register(Recipients.right("11223346", List.of("name.shoeSize", "shoes.*", "*")))
        .statusCode(400)
        .body("errors.pointer", contains("/fields/0", "/fields/1", "/fields/2"));
    for (Map<String, ?> bend :
        List.of(
            Map.of("organisation", "1234"),
            Map.of("kind", "CITIZEN"),
            Map.of("kind", "BARON"),
            Map.of("coverage", "SELF"),
            Map.of("purpose", "Not A Slug"),
            Map.of("fields", List.of()),
            Map.of("legalBasis", " "),
            Map.of("type", "BARON"),
            Map.of("type", "BANK"),
            Map.of("roles", List.of()),
            Map.of("roles", List.of("citizen")),
            Map.of("roles", List.of("service")),
            Map.of("clients", List.of("")),
            Map.of("clients", List.of("a b")),
            Map.of("parameters", List.of("FUTURE")),
            Map.of("coverage", "OWN_MUNICIPALITY"))) {
      Map<String, Object> wish = Recipients.right("11223346", List.of("name.given"));
      wish.putAll(bend);
      Recipients.register(wish).statusCode(400).body("errors", not(empty()));
    }
  }

  @Test
  void anOrganisationKeepsItsKind() {
    Recipient bank = Recipients.bank("name.given");
    Map<String, Object> wish = of(bank, "name.given");
    wish.putAll(Map.of("kind", "AUTHORITY", "type", "AUTHORITY", "purpose", "another"));
    Recipients.register(wish).statusCode(400).body("errors.pointer", contains("/kind", "/type"));
    wish.putAll(Map.of("kind", "COMPANY", "type", "INSURER"));
    Recipients.register(wish).statusCode(400).body("errors.pointer", contains("/type"));
  }

  @Test
  void theSameKeyGivesTheSameRightAndAnotherBodyA409() {
    Map<String, Object> wish = Recipients.right("11223347", List.of("name.given"));
    String key = UUID.randomUUID().toString();
    String first = registerWith(key, wish, 201);
    org.assertj.core.api.Assertions.assertThat(registerWith(key, wish, 201)).isEqualTo(first);
    wish.put("legalBasis", "another");
    registerWith(key, wish, 409);
    Api.as(Tokens.operator()).body(wish).post("/v1/rights").then().statusCode(400);
  }

  private static String registerWith(String key, Map<String, ?> wish, int status) {
    return Api.as(Tokens.operator())
        .header("Idempotency-Key", key)
        .body(wish)
        .post("/v1/rights")
        .then()
        .statusCode(status)
        .extract()
        .path("rightId");
  }

  @Test
  void onlyTheOperatorRegistersRights() {
    Map<String, Object> wish = Recipients.right("11223348", List.of("name.given"));
    for (String token : List.of(Tokens.tax(), Tokens.office(), Tokens.caseworker("0101"))) {
      Api.once(token).body(wish).post("/v1/rights").then().statusCode(403);
      Api.as(token).post("/v1/rights/" + UUID.randomUUID() + "/closing").then().statusCode(403);
    }
  }

  @Test
  void aPersonWhoRegistersRightsHasLoggedInLately() {
    Map<String, Object> wish = Recipients.right(Recipients.nextCvr(), List.of("name.given"));
    Tokens.Bend person =
        Tokens.caseworkerOf("0101").claim("groups", List.of("operator")).claim("azp", "portal");
    long now = Instant.now().getEpochSecond();
    String stale = person.claim("auth_time", now - 1_000).token();
    Api.once(stale)
        .body(wish)
        .post("/v1/rights")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/step-up-required"))
        .header("WWW-Authenticate", containsString("max_age=\"900\""));
    Api.as(stale).post("/v1/rights/" + UUID.randomUUID() + "/closing").then().statusCode(401);
    Api.once(person.claim("auth_time", now).token())
        .body(wish)
        .post("/v1/rights")
        .then()
        .statusCode(201);
  }

  @Test
  void everybodyIsToldWhatTheyMayAsk() {
    Api.as(Tokens.system("stranger", "87654320", "bank").token())
        .get("/v1/my-rights")
        .then()
        .statusCode(200)
        .body("rights", empty());
    Api.as(Tokens.citizen(UUID.randomUUID()))
        .get("/v1/my-rights")
        .then()
        .statusCode(200)
        .body("rights[0].purpose", equalTo("insight"))
        .body("rights[0].coverage", equalTo("SELF"))
        .body("rights[0].fields", hasItems("number.current", "church.code"));
    Recipient bank = Recipients.bank("name.given");
    Api.as(bank.token())
        .get("/v1/my-rights")
        .then()
        .body("rights[0].purpose", equalTo("test"))
        .body("rights[0].legalBasis", equalTo("CPR-loven § 32"))
        .body("rights[0].mayTravelInTime", equalTo(false))
        .body("rights[0].fields", contains("name.given"));
  }

  @Test
  void whatIsListedCanBeAsked() {
    Recipient authority =
        Recipients.authority(
            "number.current",
            "number.state",
            "number.former",
            "number.given",
            "number.replaced",
            "name.*",
            "residence.*",
            "church.code",
            "civilStatus.*",
            "protection.*");
    Person person = Person.residentOf("0101");
    List<String> fields = myRights(authority).getList("rights[0].fields");
    assertThat(fields).contains("number.current", "name.given").doesNotContain("number.given");
    authority.asks(by(person.number()), fields.toArray(String[]::new)).statusCode(200);
    for (String field : fields) {
      authority.asks(by(person.number()), field).statusCode(200);
    }
    List<String> ofNumbers = myRights(authority).getList("rights[0].numberFields");
    assertThat(ofNumbers).containsExactly("number.given", "number.replaced");
    authority.asksOf(List.of(person.number()), "given", "replaced").statusCode(200);
  }

  private static Map<String, Object> of(Recipient bank, String... fields) {
    Map<String, Object> wish = Recipients.asBanks(Recipients.right(bank.cvr(), List.of(fields)));
    wish.put("roles", List.of("system"));
    return wish;
  }

  private static io.restassured.path.json.JsonPath myRights(Recipient recipient) {
    return Api.as(recipient.token()).get("/v1/my-rights").then().extract().jsonPath();
  }
}
