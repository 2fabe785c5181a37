package dk.cpr.disclosure.lookup;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class LookupTest {
  @Test
  void aBankGetsTheFieldsItAskedForAndNothingElse() {
    Person person = Person.residentOf("0101");
    Recipients.bank("name.given", "name.surname", "residence.road")
        .asks(by(person.number()), "name.given", "residence.road")
        .statusCode(200)
        .body("personId", equalTo(person.id().toString()))
        .body("lookedUpBy", equalTo(Map.of("number", "current")))
        .body(
            "facts",
            equalTo(Map.of("name", Map.of("given", "Inger"), "residence", Map.of("road", "0042"))))
        .body("protection.nameAndAddress", equalTo(false))
        .body("withheld", empty())
        .body("receipt", notNullValue());
  }

  @Test
  void aHyphenInTheNumberIsTheSameNumber() {
    Person person = Person.residentOf("0101");
    String hyphened = person.number().substring(0, 6) + "-" + person.number().substring(6);
    Recipients.bank("name.given").asks(by(hyphened), "name.given").statusCode(200);
  }

  @Test
  void anAuthorityGetsTimesOfEffectMarksAndUncertaintyUnasked() {
    Person person = Person.someone();
    person.fact(
        "person",
        NewFact.of("name", Map.of("given", "Åse", "givenMark", "*", "surname", "Vang"))
            .from("199104171299")
            .set("effectFromUncertain", true)
            .set("verified", false));
    Recipients.authority("name.given")
        .asks(by(person.id()), "name.given")
        .statusCode(200)
        .body("lookedUpBy", equalTo(Map.of("personId", "current")))
        .body(
            "facts.name",
            equalTo(
                Map.of(
                    "given", "Åse",
                    "givenMark", "*",
                    "effectFrom", "199104171299",
                    "effectFromUncertain", true,
                    "unverified", true)));
  }

  @Test
  void aBankGetsATimeOfEffectOnlyAsAFieldOfItsRight() {
    Person person = Person.residentOf("0101");
    Recipient bank = Recipients.bank("residence.road", "residence.effectFrom");
    bank.asks(by(person.number()), "residence.road", "residence.effectFrom")
        .body("facts.residence", equalTo(Map.of("road", "0042", "effectFrom", "200802119999")));
    Recipients.bank("residence.road")
        .asks(by(person.number()), "residence.effectFrom")
        .statusCode(403);
  }

  @Test
  void anAddressNamesThePersonByTheNameThatHolds() {
    Person person = Person.someone();
    person.facts(
        "person",
        NewFact.of("name", Map.of("addressing", "Inger Vang")).from("1991-04-17").to("2020-01-01"),
        NewFact.of("name", Map.of("addressing", "Inger Dahl")).from("2020-01-01"));
    person.fact("address", "addressText", Map.of("addressingName", "I Vang"), "2008-02-11");
    Recipients.bank("addressText.addressingName")
        .asks(by(person.number()), "addressText.addressingName")
        .body("facts.addressText", equalTo(Map.of("addressingName", "Inger Dahl")));
    Recipients.authority("addressText.*")
        .asksWith(
            by(person.number()), Map.of("validAt", "2010-01-01"), "addressText.addressingName")
        .body("facts.addressText.addressingName", equalTo("Inger Vang"));
  }

  @Test
  void aKindWithoutFieldsIsToldByItsTimes() {
    Person person = Person.someone();
    person.fact("person", "disappearance", Map.of(), "202001010900");
    Recipients.bank("disappearance.effectFrom")
        .asks(by(person.number()), "disappearance.effectFrom")
        .body("facts.disappearance", equalTo(Map.of("effectFrom", "202001010900")));
  }

  @Test
  void parallelFactsAreAnArray() {
    Person person = Person.someone();
    for (String child : new String[] {UUID.randomUUID().toString(), UUID.randomUUID().toString()}) {
      person.fact(
          "person", NewFact.of("child", Map.of("person", child)).slot(child).from("2001-01-01"));
    }
    Recipients.authority("child.person")
        .asks(by(person.number()), "child.person")
        .body("facts.child", org.hamcrest.Matchers.hasSize(2))
        .body("facts.child[0].effectFrom", equalTo("2001-01-01"));
  }

  @Test
  void whatHasEndedIsAnnulledOrIsNoLongerKnownIsNotGiven() {
    Person person = Person.someone();
    UUID closed = person.fact("person", "occupation", Map.of("text", "smed"), "2000-01-01");
    person.close("person", closed, "2020-01-01T00:00:00Z");
    person.fact(
        "person",
        NewFact.of("citizenship", Map.of("country", "5100")).from("2000-01-01").to("2001-01-01"));
    person.fact(
        "person",
        NewFact.of("birthRegistration", Map.of("authority", "7000")).set("standing", "ANNULLED"));
    Recipients.authority("occupation.text", "citizenship.country", "birthRegistration.authority")
        .asks(
            by(person.number()),
            "occupation.text",
            "citizenship.country",
            "birthRegistration.authority")
        .statusCode(200)
        .body("facts", aMapWithSize(0));
  }

  @Test
  void anAuthorityAsksWhatHeldAndWhatWasKnownThen() {
    Person person = Person.someone();
    UUID wrong =
        person.fact(
            "person",
            NewFact.of("occupation", Map.of("text", "smed"))
                .from("2000-01-01")
                .set("knownFrom", "2001-01-01T00:00:00Z"));
    person.close("person", wrong, "2010-01-01T00:00:00Z");
    person.fact(
        "person",
        NewFact.of("occupation", Map.of("text", "bager"))
            .from("2000-01-01")
            .to("2015-01-01")
            .set("knownFrom", "2010-01-01T00:00:00Z"));
    Recipient authority = Recipients.authority("occupation.text");
    authority.asks(by(person.number()), "occupation.text").body("facts.occupation", nullValue());
    authority
        .asksWith(by(person.number()), Map.of("validAt", "2005-01-01"), "occupation.text")
        .body("facts.occupation.text", equalTo("bager"));
    authority
        .asksWith(
            by(person.number()),
            Map.of("validAt", "2005-01-01", "knownAt", "2005-01-01T00:00:00Z"),
            "occupation.text")
        .body("facts.occupation.text", equalTo("smed"));
    authority
        .asksWith(by(person.number()), Map.of("validAt", "the other day"), "occupation.text")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/validAt"));
  }

  @Test
  void anAuthorityGetsTheNumberItsStateAndTheFormerOnes() {
    Person person = Person.someone();
    String old = Person.nextNumber();
    person.numberState(old, "changed", Map.of("successor", person.number()));
    Recipients.authority("number.current", "number.state", "number.former")
        .asks(by(old), "number.current", "number.state", "number.former")
        .statusCode(200)
        .body("lookedUpBy.number", equalTo("changed"))
        .body("facts.number.current", equalTo(person.number()))
        .body("facts.number.state", equalTo("current"))
        .body("facts.number.former", containsInAnyOrder(old));
  }

  @Test
  void sayingAgainWhatIsKnownChangesNothing() {
    Person person = Person.residentOf("0101");
    person.numberState("current", Map.of("current", true));
    Recipients.authority("name.given")
        .asks(by(person.number()), "name.given")
        .statusCode(200)
        .body("facts.name.given", equalTo("Inger"));
  }
}
