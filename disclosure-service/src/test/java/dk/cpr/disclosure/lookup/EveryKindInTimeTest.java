package dk.cpr.disclosure.lookup;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Look-ups as valid at and as known at, of every kind that the logs in this test can tell. */
@QuarkusTest
@World
class EveryKindInTimeTest {
  private static final String KNOWN = "2010-01-01T00:00:00Z";
  private static final String CLOSED = "2015-01-01T00:00:00Z";
  private static final List<FactKind> KINDS =
      Arrays.stream(FactKind.values()).filter(kind -> kind.owner() != Owner.PROTECTION).toList();
  private static final String[] FIELDS =
      KINDS.stream().map(kind -> kind.wireName() + ".effectFrom").toArray(String[]::new);

  private static Map<String, ?> at(String validAt, String knownAt) {
    return Map.of("validAt", validAt, "knownAt", knownAt);
  }

  @Test
  void everyKindIsGivenAsItHeldAndAsItWasKnown() {
    Person person = Person.someone();
    for (FactKind kind : KINDS) {
      String owner = kind.owner() == Owner.PERSON ? "person" : "address";
      UUID fact =
          person.fact(
              owner,
              NewFact.of(kind.wireName(), Map.of())
                  .from("2000-01-01")
                  .to("2005-01-01")
                  .set("knownFrom", KNOWN));
      person.close(owner, fact, CLOSED);
    }
    Recipient authority = Recipients.authority(FIELDS);
    ValidatableResponse answer =
        authority.asksWith(by(person.id()), at("2002-01-01", "2012-01-01"), FIELDS).statusCode(200);
    for (FactKind kind : KINDS) {
      String place = kind.wireName() + (kind.slot().isSingle() ? "" : "[0]");
      answer.body("facts." + place + ".effectFrom", equalTo("2000-01-01"));
    }
    for (Map<String, ?> outside :
        List.of(
            at("1999-01-01", "2012-01-01"),
            at("2005-01-01", "2012-01-01"),
            at("2002-01-01", "2009-12-31"),
            at("2002-01-01", CLOSED),
            Map.of("validAt", "2002-01-01"))) {
      authority
          .asksWith(by(person.id()), outside, FIELDS)
          .statusCode(200)
          .body("facts", equalTo(Map.of()));
    }
  }

  @Test
  void factsThatStandBesideEachOtherAreGivenAsTheyWereKnownThen() {
    Person person = Person.someone();
    UUID first = person.fact("person", child("2001-01-01", KNOWN));
    person.fact("person", child("2003-01-01", CLOSED));
    person.close("person", first, "2020-01-01T00:00:00Z");
    Recipient authority = Recipients.authority("child.person");
    authority
        .asksWith(by(person.id()), at("2012-01-01", "2012-01-01"), "child.person")
        .body("facts.child", hasSize(1))
        .body("facts.child[0].effectFrom", equalTo("2001-01-01"));
    authority
        .asksWith(by(person.id()), at("2012-01-01", "2016-01-01"), "child.person")
        .body("facts.child", hasSize(2));
    authority
        .asksWith(by(person.id()), at("2002-01-01", "2016-01-01"), "child.person")
        .body("facts.child", hasSize(1));
    authority
        .asksWith(by(person.id()), at("2012-01-01", "2021-01-01"), "child.person")
        .body("facts.child[0].effectFrom", equalTo("2003-01-01"));
    authority
        .asksWith(by(person.id()), at("2000-01-01", "2021-01-01"), "child.person")
        .body("facts.child", nullValue());
  }

  private static NewFact child(String born, String known) {
    String child = UUID.randomUUID().toString();
    return NewFact.of("child", Map.of("person", child))
        .slot(child)
        .from(born)
        .set("knownFrom", known);
  }
}
