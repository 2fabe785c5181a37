package dk.cpr.disclosure.history;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told nothing of a history, or not all of it; the same for both doors. */
@QuarkusTest
@Tag("long")
@World
class HistoryAccessTest {
  private static final String[] FIELDS = {"name.given", "residence.road", "birth.date"};

  @Test
  void whoeverIsProtectedNowIsProtectedInTheWholeHistory() {
    Person person = Person.residentOf("0101");
    UUID old = person.fact("address", residence("0099"));
    person.close("address", old, "2005-01-01T00:00:00Z");
    Recipient blind = Recipients.with("authority", Map.of("coverage", "ALL"), List.of(FIELDS));
    both(
        blind,
        person,
        FIELDS,
        body -> body.body(containsString("0099")).body(containsString("registeredBy")));
    Protections.protect(person.id());
    both(
        blind,
        person,
        FIELDS,
        body ->
            body.body("withheld", contains("name.given", "residence.road"))
                .body("protection.nameAndAddress", equalTo(true))
                .body(not(containsString("0099")))
                .body(not(containsString("0042")))
                .body(not(containsString("Inger")))
                .body(not(containsString("registeredBy")))
                .body(containsString("1950-01-01")));
    both(
        Recipients.authority(FIELDS),
        person,
        FIELDS,
        body ->
            body.body("withheld", empty())
                .body("protection.nameAndAddress", equalTo(true))
                .body(containsString("registeredBy"))
                .body(containsString("0099")));
  }

  private static NewFact residence(String road) {
    return NewFact.of("residence", Map.of("municipality", "0101", "road", road))
        .from("200001010000")
        .to("200802119999");
  }

  @Test
  void aFormerGuardiansNameAndAddressAreWithheldWhenThatGuardianIsProtectedNow() {
    Person ward = Person.someone();
    Person guardian = Person.someone();
    UUID wrong =
        ward.fact(
            "person",
            NewFact.of(
                    "guardianship",
                    Map.of(
                        "relation", "0001",
                        "guardian", guardian.id().toString(),
                        "name", "Gerda Værge",
                        "line1", "Gaden 1"))
                .from("2001-01-01")
                .set("standing", "ANNULLED"));
    ward.close("person", wrong, "2005-01-01T00:00:00Z");
    String[] fields = {"guardianship.relation", "guardianship.name", "guardianship.line1"};
    Recipient blind = Recipients.with("authority", Map.of("coverage", "ALL"), List.of(fields));
    both(blind, ward, fields, body -> body.body(containsString("Gaden 1")));
    Protections.protect(guardian.id());
    both(
        blind,
        ward,
        fields,
        body ->
            body.body("withheld", contains("guardianship.name", "guardianship.line1"))
                .body(not(containsString("Gaden 1")))
                .body(not(containsString("Gerda")))
                .body(containsString("0001")));
  }

  @Test
  void aPrivateRecipientGetsNoHistory() {
    Person person = Person.residentOf("0101");
    both(
        Recipients.bank("name.given", "residence.road"),
        person,
        new String[] {"name.given", "residence.road"},
        body -> body.statusCode(403).body("type", equalTo("/problems/no-right")));
  }

  @Test
  void fieldsOutsideTheRightAndPersonsOutsideTheCoverageAreRefused() {
    Person person = Person.residentOf("0101");
    both(
        Recipients.authority("birth.date"),
        person,
        FIELDS,
        body ->
            body.statusCode(403)
                .body("type", equalTo("/problems/field-not-permitted"))
                .body("errors.pointer", contains("/fields/0", "/fields/1")));
    Recipient municipal =
        Recipients.with(
            "municipality",
            Map.of("coverage", "OWN_MUNICIPALITY", "seesProtected", true),
            List.of(FIELDS));
    Recipient elsewhere =
        new Recipient(
            municipal.cvr(), Tokens.caseworkerOf("0461").claim("cvr", municipal.cvr()).token());
    both(elsewhere, person, FIELDS, body -> body.statusCode(404));
    Recipient home =
        new Recipient(
            municipal.cvr(), Tokens.caseworkerOf("0101").claim("cvr", municipal.cvr()).token());
    both(home, person, FIELDS, body -> body.statusCode(200));
  }

  @Test
  void aRightThatHasEndedGivesNoHistory() {
    Person person = Person.residentOf("0101");
    Recipient authority = Recipients.authority(FIELDS);
    both(authority, person, FIELDS, body -> body.statusCode(200));
    Map<String, Object> narrower = Recipients.right(authority.cvr(), List.of("birth.date"));
    Recipients.register(narrower).statusCode(201);
    both(authority, person, FIELDS, body -> body.statusCode(403));
  }

  @Test
  void nobodyElseIsLetIn() {
    for (String token :
        List.of(Tokens.auditor(), Tokens.operator(), Tokens.service("person-service"))) {
      both(
          new Recipient("", token),
          Person.someone(),
          FIELDS,
          body -> body.statusCode(403).body("type", equalTo("/problems/not-allowed")));
    }
    Api.as(Tokens.tax()).get("/v1/me/timeline").then().statusCode(403);
    Api.as(Tokens.citizenOf(UUID.randomUUID()).without("person_id").token())
        .get("/v1/me/timeline")
        .then()
        .statusCode(403);
  }

  @Test
  void anUnknownPersonABadNumberOrAPathThatIsNoFactIsRefused() {
    Recipient authority = Recipients.authority("name.given", "number.current");
    ask(authority, by(Person.nextNumber()), body -> body.statusCode(404), "name.given");
    ask(authority, by(UUID.randomUUID()), body -> body.statusCode(404), "name.given");
    ask(authority, by("2902000111"), body -> body.statusCode(422), "name.given");
    ask(authority, Map.of(), body -> body.statusCode(400), "name.given");
    ask(
        authority,
        by(UUID.randomUUID()),
        body -> body.statusCode(400).body("errors[0].pointer", equalTo("/fields/1")),
        "name.given",
        "number.current");
    ask(
        authority,
        by(UUID.randomUUID()),
        body -> body.statusCode(400).body("errors[0].pointer", equalTo("/fields/0")),
        "name.shoeSize");
    ask(authority, by(UUID.randomUUID()), body -> body.statusCode(400));
    for (String beyond : List.of("+999999999-12-31T23:59:59Z", "-0044-03-15T12:00:00Z")) {
      authority
          .asksHistory(by(UUID.randomUUID()), Map.of("knownAt", beyond), "name.given")
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/knownAt"));
    }
  }

  @Test
  void aHistoryLeavesAReceiptWithTheFieldsThatWereGiven() {
    Person person = Person.residentOf("0101");
    Protections.protect(person.id());
    Recipient blind = Recipients.with("authority", Map.of("coverage", "ALL"), List.of(FIELDS));
    String receipt =
        blind
            .asksHistory(by(person.id()), Map.of(), FIELDS)
            .statusCode(200)
            .extract()
            .path("receipt");
    Api.as(Tokens.auditor())
        .queryParam("personId", person.id())
        .get("/v1/receipts")
        .then()
        .body("receipts[0].receipt", equalTo(receipt))
        .body("receipts[0].organisation", equalTo(blind.cvr()))
        .body("receipts[0].fields", contains("birth.date"));
  }

  @Test
  void whoIsMergedIntoAnotherIsAnsweredForByTheSurvivor() {
    Person survivor = Person.residentOf("0101");
    Person duplicate = Person.someone();
    duplicate.numberState(
        "duplicate", Map.of("successor", survivor.number(), "survivorPersonId", survivor.id()));
    Recipient authority = Recipients.authority(FIELDS);
    awaitKnown(authority, by(survivor.id()), Instant.now());
    authority
        .asksHistory(by(duplicate.number()), Map.of(), FIELDS)
        .statusCode(200)
        .body("personId", equalTo(survivor.id().toString()))
        .body("lookedUpBy.number", equalTo("duplicate"));
  }

  /** A history is told as of the latest instant of which everything is known, some seconds ago. */
  private static void awaitKnown(Recipient recipient, Map<String, ?> whom, Instant what) {
    Instant end = Instant.now().plusSeconds(30);
    Instant known = Instant.EPOCH;
    while (known.isBefore(what) && Instant.now().isBefore(end)) {
      known =
          Instant.parse(
              recipient
                  .asksHistory(whom, Map.of(), FIELDS)
                  .statusCode(200)
                  .extract()
                  .path("knownAt"));
    }
    assertThat(known).isAfterOrEqualTo(what);
  }

  private interface Expectation {
    void of(ValidatableResponse answer);
  }

  private static void both(
      Recipient recipient, Person person, String[] fields, Expectation expectation) {
    ask(recipient, by(person.id()), expectation, fields);
  }

  private static void ask(
      Recipient recipient, Map<String, ?> subject, Expectation expectation, String... fields) {
    Map<String, Object> between = new HashMap<>(Map.of("knownFrom", "1999-01-01"));
    expectation.of(recipient.asksChanges(subject, between, fields));
    expectation.of(recipient.asksHistory(subject, Map.of(), fields));
  }
}
