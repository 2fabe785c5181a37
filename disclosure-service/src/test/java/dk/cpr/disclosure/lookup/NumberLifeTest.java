package dk.cpr.disclosure.lookup;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class NumberLifeTest {
  private Recipient bank;
  private Recipient authority;

  @BeforeEach
  void recipients() {
    bank = Recipients.bank("name.given", "occupation.text");
    authority = Recipients.authority("number.state", "occupation.text");
  }

  @Test
  void anOldNumberAnswersTheCurrentPersonAndSaysSo() {
    Person person = Person.residentOf("0101");
    String old = Person.nextNumber();
    person.numberState(old, "changed", Map.of("successor", person.number()));
    bank.asks(by(old), "name.given")
        .statusCode(200)
        .body("lookedUpBy.number", equalTo("changed"))
        .body("personId", equalTo(person.id().toString()))
        .body("facts.name.given", equalTo("Inger"));
  }

  @Test
  void aDuplicateAnswersTheSurvivorByNumberAndById() {
    Person survivor = Person.residentOf("0101");
    Person duplicate = Person.residentOf("0751");
    merge(duplicate, survivor);
    bank.asks(by(duplicate.number()), "name.given")
        .statusCode(200)
        .body("lookedUpBy.number", equalTo("duplicate"))
        .body("personId", equalTo(survivor.id().toString()));
    bank.asks(by(duplicate.id()), "name.given")
        .body("lookedUpBy.personId", equalTo("duplicate"))
        .body("personId", equalTo(survivor.id().toString()));
  }

  @Test
  void aChainOfDuplicatesAnswersItsLastInWhateverOrderItWasMade() {
    Person last = Person.someone();
    last.fact("person", "occupation", Map.of("text", "smed"), "2000-01-01");
    Person middle = Person.someone();
    Person first = Person.someone();
    merge(first, middle);
    merge(middle, last);
    bank.asks(by(first.number()), "occupation.text").body("personId", equalTo(id(last)));
    Person earlier = Person.someone();
    merge(earlier, first);
    bank.asks(by(earlier.id()), "occupation.text")
        .body("personId", equalTo(id(last)))
        .body("facts.occupation.text", equalTo("smed"));
  }

  @Test
  void aMergeThatIsUndoneLetsBothAnswerForThemselves() {
    Person last = Person.someone();
    Person middle = Person.someone();
    Person first = Person.someone();
    merge(first, middle);
    merge(middle, last);
    middle.numberState("current", Map.of("current", true));
    bank.asks(by(first.number()), "occupation.text").body("personId", equalTo(id(middle)));
    bank.asks(by(middle.number()), "occupation.text")
        .body("lookedUpBy.number", equalTo("current"))
        .body("personId", equalTo(id(middle)));
  }

  @Test
  void anAnnulledOrMerelyMentionedNumberIsKnownToAuthoritiesOnly() {
    Person annulled = Person.someone();
    annulled.numberState("annulled", Map.of());
    Person mentioned = Person.someone();
    mentioned.numberState("referenced", Map.of("current", true));
    bank.asks(by(annulled.number()), "occupation.text").statusCode(404);
    bank.asks(by(mentioned.id()), "occupation.text").statusCode(404);
    authority
        .asks(by(annulled.number()), "number.state")
        .statusCode(200)
        .body("lookedUpBy.number", equalTo("annulled"))
        .body("facts.number.state", equalTo("annulled"));
    authority
        .asks(by(mentioned.number()), "number.state")
        .body("lookedUpBy.number", equalTo("referenced"));
  }

  @Test
  void aCitizenWhoseLoginIsBoundToADuplicateSeesWhatIsTheDuplicatesUntilItIsBoundAnew() {
    Person survivor = Person.residentOf("0101");
    Person duplicate = Person.someone();
    duplicate.fact("person", "name", Map.of("given", "Anna"), "2001-01-01");
    merge(duplicate, survivor);
    new Recipient("", Tokens.citizen(survivor.id()))
        .asksWith(by(duplicate.number()), Map.of("purpose", "insight"), "name.given")
        .statusCode(200)
        .body("personId", equalTo(id(survivor)))
        .body("facts.name.given", equalTo("Inger"));
    Recipient bound = new Recipient("", Tokens.citizen(duplicate.id()));
    bound
        .asksWith(by(duplicate.number()), Map.of("purpose", "insight"), "name.given")
        .statusCode(200)
        .body("personId", equalTo(id(duplicate)))
        .body("facts.name.given", equalTo("Anna"));
    bound
        .asksWith(by(survivor.number()), Map.of("purpose", "insight"), "name.given")
        .statusCode(404);
    Api.as(Tokens.citizen(duplicate.id()))
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("facts.name.given", equalTo("Anna"));
  }

  @Test
  void aChangeThatIsUndoneLetsTheFormerNumberAnswerAndTheOtherStandsAnnulled() {
    Person person = Person.residentOf("0101");
    String given = Person.nextNumber();
    change(person, person.number(), given);
    Recipient numbers = Recipients.authority("number.current", "number.state", "number.former");
    numbers
        .asks(by(person.number()), "number.current", "number.former")
        .body("lookedUpBy.number", equalTo("changed"))
        .body("facts.number.current", equalTo(given))
        .body("facts.number.former", contains(person.number()));
    person.numberState("current", Map.of("current", true));
    person.numberState(given, "annulled", Map.of());
    bank.asks(by(person.number()), "name.given")
        .statusCode(200)
        .body("lookedUpBy.number", equalTo("current"));
    bank.asks(by(given), "name.given").statusCode(404);
    for (Map<String, ?> subject : List.of(by(given), by(person.id()))) {
      numbers
          .asks(subject, "number.current", "number.state", "number.former")
          .body("personId", equalTo(id(person)))
          .body("facts.number.current", equalTo(person.number()))
          .body("facts.number.state", equalTo("current"))
          .body("facts.number.former", contains(given));
    }
  }

  @Test
  void inTimeTheNumberIsTheOneThatThePersonWentByAsItWasKnownThen() {
    Person person = Person.someone();
    String first = Person.nextNumber();
    String change = "2005-01-01T00:00:00Z";
    person.numberState(
        first, "current", Map.of("from", "1990-01-01", "knownFrom", "1990-01-02T00:00:00Z"));
    person.numberState(
        "current", Map.of("current", true, "from", "2001-01-01", "knownFrom", change));
    person.numberState(
        first,
        "changed",
        Map.of(
            "from",
            "1990-01-01",
            "to",
            "2001-01-01",
            "successor",
            person.number(),
            "knownFrom",
            change));
    went(person, "2003-01-01", "2004-12-31T23:59:59Z", first, List.of());
    went(person, "2003-01-01", change, person.number(), List.of(first));
    went(person, "2001-01-01", change, person.number(), List.of(first));
    went(person, "2000-12-31T23:59", change, first, List.of());
  }

  private static void went(
      Person person, String validAt, String knownAt, String current, List<String> former) {
    Recipients.authority("number.current", "number.state", "number.former")
        .asksWith(
            by(person.id()),
            Map.of("validAt", validAt, "knownAt", knownAt),
            "number.current",
            "number.state",
            "number.former")
        .statusCode(200)
        .body("facts.number.current", equalTo(current))
        .body("facts.number.state", equalTo("current"))
        .body("facts.number.former", equalTo(former));
  }

  @Test
  void aSurvivorWhoseNumberChangesStillAnswersForTheDuplicate() {
    Person survivor = Person.residentOf("0101");
    Person duplicate = Person.someone();
    merge(duplicate, survivor);
    String given = Person.nextNumber();
    change(survivor, survivor.number(), given);
    bank.asks(by(duplicate.number()), "name.given").body("personId", equalTo(id(survivor)));
    survivor.numberState("current", Map.of("current", true));
    survivor.numberState(given, "annulled", Map.of());
    bank.asks(by(duplicate.id()), "name.given").body("personId", equalTo(id(survivor)));
  }

  @Test
  void aDuplicateWhoseNumberWasChangedBeforeSaysThatItIsADuplicate() {
    Person survivor = Person.residentOf("0101");
    Person duplicate = Person.someone();
    String given = Person.nextNumber();
    while (given.compareTo(duplicate.number()) < 0) {
      given = Person.nextNumber();
    }
    change(duplicate, duplicate.number(), given);
    duplicate.numberState(given, "duplicate", merged(survivor));
    bank.asks(by(duplicate.id()), "name.given")
        .body("lookedUpBy.personId", equalTo("duplicate"))
        .body("personId", equalTo(id(survivor)));
    duplicate.numberState(given, "current", Map.of("current", true));
    bank.asks(by(duplicate.id()), "occupation.text")
        .body("lookedUpBy.personId", equalTo("current"))
        .body("personId", equalTo(id(duplicate)));
  }

  @Test
  void whoGoesByNoNumberIsKnownToAuthoritiesOnlyAlsoByAFormerNumberUntilItIsRestored() {
    Person person = Person.someone();
    String former = Person.nextNumber();
    change(person, former, person.number());
    Person duplicate = Person.someone();
    merge(duplicate, person);
    person.numberState("annulled", Map.of());
    List<Map<String, ?>> subjects =
        List.of(by(former), by(person.id()), by(duplicate.number()), by(duplicate.id()));
    for (Map<String, ?> subject : subjects) {
      bank.asks(subject, "occupation.text").statusCode(404);
      authority
          .asks(subject, "number.state")
          .statusCode(200)
          .body("facts.number.state", equalTo("annulled"));
    }
    person.numberState("current", Map.of("current", true));
    for (Map<String, ?> subject : subjects) {
      bank.asks(subject, "occupation.text").statusCode(200).body("personId", equalTo(id(person)));
    }
  }

  private static void change(Person person, String from, String to) {
    person.numberState(to, "current", Map.of("current", true));
    person.numberState(from, "changed", Map.of("successor", to));
  }

  private static void merge(Person duplicate, Person survivor) {
    duplicate.numberState("duplicate", merged(survivor));
  }

  private static Map<String, ?> merged(Person survivor) {
    return Map.of("successor", survivor.number(), "survivorPersonId", survivor.id());
  }

  private static String id(Person person) {
    return person.id().toString();
  }
}
