package dk.cpr.disclosure.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class NumberQuestionTest {
  private Recipient authority;

  @BeforeEach
  void recipient() {
    authority = Recipients.authority("number.given", "number.replaced");
  }

  @Test
  void aNumberInUseWasGivenAndOneThatNobodyHasWasNot() {
    Person person = Person.someone();
    both(person.number(), Person.nextNumber())
        .body("answers", hasSize(2))
        .body("answers.index", contains(0, 1))
        .body("answers.covered", contains(true, true))
        .body("answers.given", contains(true, false))
        .body("answers.replaced", contains(nullValue(), nullValue()))
        .body("answers[0]", not(hasKey("onlyMentioned")))
        .body("receipt", notNullValue());
  }

  @Test
  void aChangedNumberNamesTheOneToGoByAtTheEndOfTheChain() {
    Person person = Person.someone();
    String first = Person.nextNumber();
    String second = Person.nextNumber();
    person.numberState(first, "changed", Map.of("successor", second));
    person.numberState(second, "changed", Map.of("successor", person.number()));
    both(first, second)
        .body("answers.given", contains(true, true))
        .body("answers.replaced.state", contains("changed", "changed"))
        .body("answers.replaced.number", contains(person.number(), person.number()));
  }

  @Test
  void aDeletedDuplicateNamesTheSurvivorsNumberAlsoThroughAChain() {
    Person last = Person.someone();
    Person middle = Person.someone();
    Person first = Person.someone();
    merge(first, middle);
    merge(middle, last);
    String older = Person.nextNumber();
    first.numberState(older, "changed", Map.of("successor", first.number()));
    both(first.number(), middle.number(), older)
        .body("answers.replaced.state", contains("duplicate", "duplicate", "changed"))
        .body("answers.replaced.number", everyItem(equalTo(last.number())));
  }

  @Test
  void aMergeThatIsUndoneLeavesANumberInUse() {
    Person survivor = Person.someone();
    Person duplicate = Person.someone();
    merge(duplicate, survivor);
    duplicate.numberState("current", Map.of("current", true));
    both(duplicate.number()).body("answers[0].replaced", nullValue());
  }

  @Test
  void anAnnulledNumberWasGivenAndHasNothingInItsPlace() {
    Person person = Person.someone();
    person.numberState("annulled", Map.of());
    both(person.number())
        .body("answers[0].given", equalTo(true))
        .body("answers[0].replaced.state", equalTo("annulled"))
        .body("answers[0].replaced", hasKey("number"))
        .body("answers[0].replaced.number", nullValue());
  }

  @Test
  void aNumberThatOthersMentionCountsAsGivenAndSaysHowItIsKnown() {
    Person mentioned = Person.someone();
    mentioned.numberState("referenced", Map.of("current", true));
    both(mentioned.number())
        .body("answers[0].given", equalTo(true))
        .body("answers[0].onlyMentioned", equalTo(true))
        .body("answers[0].replaced", nullValue());
    authority
        .asksOf(List.of(mentioned.number()), "replaced")
        .body("answers[0]", not(hasKey("onlyMentioned")));
  }

  @Test
  void onlyWhatIsAskedIsTold() {
    Person person = Person.someone();
    String old = Person.nextNumber();
    person.numberState(old, "changed", Map.of("successor", person.number()));
    authority
        .asksOf(List.of(old), "given")
        .statusCode(200)
        .body("answers[0].given", equalTo(true))
        .body("answers[0].replaced", nullValue());
    authority
        .asksOf(List.of(old), "replaced")
        .statusCode(200)
        .body("answers[0].given", nullValue())
        .body("answers[0].replaced.number", equalTo(person.number()));
  }

  @Test
  void aNumberThatIsListedTwiceOrWithAHyphenIsAnsweredInEachPlace() {
    Person person = Person.someone();
    String hyphened = person.number().substring(0, 6) + "-" + person.number().substring(6);
    both(person.number(), Person.nextNumber(), hyphened, person.number())
        .body("answers.given", contains(true, false, true, true));
  }

  @Test
  void aThousandAreAnsweredInTheirOrder() {
    Person person = Person.someone();
    List<String> numbers =
        Stream.concat(Stream.generate(Person::nextNumber).limit(999), Stream.of(person.number()))
            .toList();
    JsonPath answer = authority.asksOf(numbers, "given").statusCode(200).extract().jsonPath();
    assertThat(answer.getList("answers.index", Integer.class))
        .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
    assertThat(answer.getList("answers.given", Boolean.class).subList(0, 999)).containsOnly(false);
    assertThat(answer.getBoolean("answers[999].given")).isTrue();
  }

  @Test
  void whoIsOutsideTheMunicipalityIsAnsweredAsANumberThatNobodyHas() {
    Person here = Person.residentOf("0101");
    Person elsewhere = Person.residentOf("0751");
    Recipient municipality =
        Recipients.with(
            "municipality",
            Map.of("coverage", "OWN_MUNICIPALITY"),
            List.of("number.given", "number.replaced"));
    Recipient employee =
        new Recipient(
            municipality.cvr(),
            Tokens.caseworkerOf("0101").claim("cvr", municipality.cvr()).token());
    JsonPath answer =
        employee
            .asksOf(
                List.of(here.number(), elsewhere.number(), Person.nextNumber()),
                "given",
                "replaced")
            .statusCode(200)
            .body("answers.covered", contains(true, false, false))
            .body("answers.given", contains(equalTo(true), nullValue(), nullValue()))
            .extract()
            .jsonPath();
    Map<String, Object> outside = answer.getMap("answers[1]");
    Map<String, Object> unknown = answer.getMap("answers[2]");
    outside.remove("index");
    unknown.remove("index");
    assertThat(outside).isEqualTo(unknown);
    municipality
        .asksOf(List.of(here.number()), "given")
        .statusCode(403)
        .body("type", equalTo("/problems/no-right"));
    Api.as(Tokens.auditor())
        .get("/v1/receipts?personId=" + elsewhere.id())
        .then()
        .body("receipts", hasSize(0));
  }

  @Test
  void aProtectedPersonsNumberIsAnsweredAsAnyOther() {
    Person person = Person.someone();
    String old = Person.nextNumber();
    person.numberState(old, "changed", Map.of("successor", person.number()));
    String before = both(old).extract().path("answers").toString();
    Protections.protect(person.id());
    assertThat(both(old).extract().path("answers").toString()).isEqualTo(before);
  }

  private ValidatableResponse both(String... numbers) {
    return authority.asksOf(List.of(numbers), "given", "replaced").statusCode(200);
  }

  private static void merge(Person duplicate, Person survivor) {
    duplicate.numberState(
        "duplicate", Map.of("successor", survivor.number(), "survivorPersonId", survivor.id()));
  }
}
