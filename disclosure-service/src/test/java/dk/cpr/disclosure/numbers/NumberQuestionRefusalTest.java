package dk.cpr.disclosure.numbers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class NumberQuestionRefusalTest {
  @Test
  void aQuestionOutsideTheRightIsNamedAndNothingIsAnswered() {
    Recipients.authority("number.given", "number.state", "number.current")
        .asksOf(List.of(Person.nextNumber()), "given", "replaced")
        .statusCode(403)
        .body("type", equalTo("/problems/field-not-permitted"))
        .body("errors.pointer", contains("/ask/1"))
        .body("errors[0].message", containsString("number.replaced"))
        .body("answers", equalTo(null));
  }

  @Test
  void aShorthandForTheNumberPermitsNoQuestion() {
    Recipients.authority("number.*")
        .asksOf(List.of(Person.nextNumber()), "given", "replaced")
        .statusCode(403)
        .body("errors.pointer", contains("/ask/0", "/ask/1"));
  }

  @Test
  void aPrivateRecipientHasNoSuchRightAndIsRefused() {
    Map<String, Object> wish =
        Recipients.right("11223349", List.of("name.given", "number.given", "number.replaced"));
    Recipients.register(Recipients.asBanks(wish))
        .statusCode(400)
        .body("errors.pointer", contains("/fields/1", "/fields/2"))
        .body("errors.code", contains("not-in-the-law", "not-in-the-law"));
    Recipients.bank("name.given")
        .asksOf(List.of(Person.nextNumber()), "replaced", "given")
        .statusCode(403)
        .body("type", equalTo("/problems/field-not-permitted"))
        .body("errors.pointer", contains("/ask/0", "/ask/1"));
  }

  @Test
  void aPurposeWithoutARightIsRefusedAndAClosedRightIsNoneAtOnce() {
    List<String> numbers = List.of(Person.nextNumber());
    new Recipient("87654322", Tokens.system("stranger", "87654322", "authority").token())
        .asksOf(numbers, "given")
        .statusCode(403)
        .body("type", equalTo("/problems/no-right"));
    Recipient authority = Recipients.authority("number.given");
    authority.asksOf(numbers, "given").statusCode(200);
    String right =
        Api.as(authority.token()).get("/v1/my-rights").then().extract().path("rights[0].rightId");
    Api.as(Tokens.operator()).post("/v1/rights/" + right + "/closing").then().statusCode(204);
    authority.asksOf(numbers, "given").statusCode(403).body("type", equalTo("/problems/no-right"));
  }

  @Test
  void aRightThatWasNarrowedIsNarrowAtOnce() {
    List<String> numbers = List.of(Person.nextNumber());
    Recipient authority = Recipients.authority("number.given", "number.replaced");
    authority.asksOf(numbers, "given", "replaced").statusCode(200);
    Recipients.register(Recipients.right(authority.cvr(), List.of("number.given"))).statusCode(201);
    authority
        .asksOf(numbers, "given", "replaced")
        .statusCode(403)
        .body("errors.pointer", contains("/ask/1"));
  }

  @Test
  void replacementNumbersAndImpossibleOnesAreNamedWhereTheyStand() {
    Recipient authority = Recipients.authority("number.given");
    String sound = Person.nextNumber();
    authority
        .asksOf(List.of(sound, "7101501234", "6102501234"), "given")
        .statusCode(422)
        .body("type", equalTo("/problems/replacement-number"))
        .body("errors.pointer", contains("/numbers/1", "/numbers/2"))
        .body("errors.code", contains("replacement-number", "replacement-number"))
        .body(not(containsString("7101501234")));
    authority
        .asksOf(List.of("7101501234", sound, "2902000111", "12345", ""), "given")
        .statusCode(422)
        .body("type", equalTo("/problems/not-a-personnummer"))
        .body("errors.pointer", contains("/numbers/0", "/numbers/2", "/numbers/3", "/numbers/4"))
        .body(
            "errors.code",
            contains("replacement-number", "impossible-date", "not-ten-digits", "not-ten-digits"))
        .body(not(containsString("2902000111")))
        .body(not(containsString(sound)));
  }

  @Test
  void theListHoldsOneToAThousandNumbersAndNoHoles() {
    Recipient authority = Recipients.authority("number.given");
    authority
        .asksOf(List.of(), "given")
        .statusCode(400)
        .body("errors.pointer", hasItems("/numbers"));
    authority
        .asksOf(Collections.nCopies(1001, Person.nextNumber()), "given")
        .statusCode(400)
        .body("errors.pointer", contains("/numbers"));
    authority
        .asksOf(Arrays.asList(Person.nextNumber(), null), "given")
        .statusCode(400)
        .body("errors.pointer", contains("/numbers/1"));
    authority
        .asksOf(List.of(Person.nextNumber()))
        .statusCode(400)
        .body("errors.pointer", contains("/ask"));
    authority
        .asksOf(List.of(Person.nextNumber()), "given", "replaced", "given")
        .statusCode(400)
        .body("errors.pointer", contains("/ask"));
  }

  @Test
  void theCaseAndThePurposeAreNeeded() {
    Recipient authority = Recipients.authority("number.given");
    for (String missing : List.of("case", "purpose", "ask", "numbers")) {
      Map<String, Object> body = Recipients.question(List.of(Person.nextNumber()), "given");
      body.remove(missing);
      Api.as(authority.token())
          .body(body)
          .post("/v1/number-questions")
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/" + missing));
    }
  }

  @Test
  void wrongTypesUnknownQuestionsAndBrokenTextAreRefused() {
    raw("{\"numbers\":\"0101501234\"}").body("errors.pointer", contains("/numbers"));
    raw("{\"numbers\":[1101501234]}").body("errors.pointer", contains("/numbers/0"));
    raw("{\"numbers\":[[\"0101501234\"]]}").body("errors[0].pointer", containsString("/numbers/0"));
    raw("{\"ask\":[\"century\"]}").body("errors.pointer", contains("/ask/0"));
    raw("{\"ask\":[1]}").body("errors.pointer", contains("/ask/0"));
    raw("{\"ask\":[null],\"numbers\":[\"0101501234\"],\"purpose\":\"test\"}")
        .body("errors.pointer", contains("/ask/0"));
    raw("{\"colour\":1}").body("errors.code", contains("unknown-field"));
    raw("{\"numbers\":").body("errors.code", contains("broken-json"));
    raw("");
    raw("null");
    raw("[]");
    byte[] latin1 = "{\"case\":\"sag på tværs\"}".getBytes(StandardCharsets.ISO_8859_1);
    Api.as(Tokens.tax())
        .body(latin1)
        .post("/v1/number-questions")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed-request"));
  }

  private static ValidatableResponse raw(String body) {
    return Api.as(Tokens.tax()).body(body).post("/v1/number-questions").then().statusCode(400);
  }

  @Test
  void aLookUpOfAPersonAnswersNoQuestionAboutNumbers() {
    Recipients.authority("number.given", "number.state")
        .asks(Recipients.by(Person.nextNumber()), "number.state", "number.given")
        .statusCode(400)
        .body("errors.pointer", contains("/fields/1"))
        .body("errors.code", contains("unknown-field-path"));
  }

  @Test
  void onlyRecipientsWithARoleAnOrganisationAndAStrongLoginAreHeard() {
    for (String token :
        Stream.of(
                Tokens.citizen(UUID.randomUUID()),
                Tokens.auditor(),
                Tokens.operator(),
                Tokens.service("person-service"))
            .toList()) {
      as(token).statusCode(403).body("type", equalTo("/problems/not-allowed"));
    }
    as(Tokens.system("homeless", "", "authority").token())
        .statusCode(403)
        .body("type", equalTo("/problems/wrong-organisation"));
    as(Tokens.caseworkerOf("0101").claim("acr", Tokens.LOW).token())
        .statusCode(401)
        .body("type", equalTo("/problems/step-up-required"));
    as(Tokens.system("old", "10000004", "authority").expired().token())
        .statusCode(401)
        .body("type", equalTo("/problems/not-authenticated"));
    Api.anonymous()
        .body(Recipients.question(List.of(Person.nextNumber()), "given"))
        .post("/v1/number-questions")
        .then()
        .statusCode(401);
  }

  private static ValidatableResponse as(String token) {
    return new Recipient("", token).asksOf(List.of(Person.nextNumber()), "given");
  }
}
