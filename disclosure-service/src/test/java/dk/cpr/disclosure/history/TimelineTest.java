package dk.cpr.disclosure.history;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class TimelineTest {
  private Recipient authority;

  @BeforeEach
  void recipient() {
    authority = Recipients.authority(Life.FIELDS);
  }

  @Test
  void aHistoryIsToldInTheOrderOfEffectWithItsCorrections() {
    authority
        .asksHistory(by(Life.lived().person().id()), Map.of("language", "en"), Life.FIELDS)
        .statusCode(200)
        .body("language", equalTo("en"))
        .body(
            "entries.text",
            contains(
                "From 1 January 1990 at 00:00 to 31 July 2015 at 00:00: Name – given name Inger,"
                    + " surname Vang. Imported 1 March 2005. End registered 3 August 2015.",
                "From 1 January 2000 at 00:00: Occupation – text smed. Registered 1 March 2005."
                    + " Corrected 2 June 2010: registered wrongly.",
                "From 1 January 2000 at 00:00: Occupation – text bager. Registered by a correction"
                    + " 2 June 2010.",
                "From 31 July 2015 at 00:00: Name – given name Inger, surname Krog. Registered"
                    + " 3 August 2015."));
  }

  @Test
  void theSameIsToldInDanishUnlessEnglishIsAccepted() {
    Life life = Life.lived();
    authority
        .asksHistory(by(life.person().id()), Map.of(), "occupation.text")
        .body(
            "entries[0].text",
            equalTo(
                "Fra 1. januar 2000 kl. 00.00: Stilling – tekst smed. Registreret 1. marts 2005."
                    + " Rettet 2. juni 2010: fejl ved registreringen."));
    String citizen = Tokens.citizen(life.person().id());
    Map<String, String> languages =
        Map.of("en-GB,en;q=0.9", "en", "fr, da;q=0.5, en;q=0.1", "da", "de", "da");
    languages.forEach(
        (accepted, told) ->
            Api.as(citizen)
                .header("Accept-Language", accepted)
                .get("/v1/me/timeline")
                .then()
                .statusCode(200)
                .body("language", equalTo(told)));
  }

  @Test
  void whatStandsCorrectedIsNamedWithTheFactThatItWas() {
    Life life = Life.lived();
    authority
        .asksHistory(by(life.person().id()), Map.of(), "occupation.text")
        .body("entries.fact.fact", contains(life.wrong().toString(), life.right().toString()))
        .body("entries[0].fact.correction.kept", equalTo(life.kept().toString()))
        .body("entries[0].fact.closedAt", equalTo(Life.CORRECTED))
        .body("entries[1].fact.closedAt", nullValue());
  }

  @Test
  void aHistoryIsToldAsItWasKnownThen() {
    authority
        .asksHistory(
            by(Life.lived().person().id()),
            Map.of("knownAt", "2009-01-01", "language", "en"),
            Life.FIELDS)
        .body(
            "entries.text",
            contains(
                "From 1 January 1990 at 00:00: Name – given name Inger, surname Vang. Imported"
                    + " 1 March 2005.",
                "From 1 January 2000 at 00:00: Occupation – text smed. Registered"
                    + " 1 March 2005."));
  }

  @Test
  void onlyWhatHoldsAtATimeIsToldWhenOneIsNamed() {
    authority
        .asksHistory(
            by(Life.lived().person().id()), Map.of("validAt", "2016-01-01"), "name.surname")
        .body("entries.fact.value.surname", hasItem("Krog"))
        .body("entries.findAll { it.fact.closedAt == null }.fact.value.surname", contains("Krog"));
  }

  @Test
  void importedHistoryThatWasAnnulledBeforeSaysSo() {
    Person person = Person.someone();
    person.fact(
        "person",
        NewFact.of("civilStatus", Map.of("code", "G", "spouseName", "Bo"))
            .from("199112319999")
            .set("effectFromUncertain", true)
            .set("verified", false)
            .set("standing", "ANNULLED"));
    Recipients.authority("civilStatus.code")
        .asksHistory(by(person.id()), Map.of("language", "en"), "civilStatus.code")
        .body(
            "entries.text",
            contains(
                "From 31 December 1991 (uncertain): Civil status – code married. Not verified."
                    + " Imported 20 November 2001. Stands annulled."))
        .body("entries[0].fact.unverified", equalTo(true))
        .body("entries[0].fact.effectFromUncertain", equalTo(true))
        .body("entries[0].fact.standing", equalTo("ANNULLED"));
  }

  /** Words for codes, and nobody's id: who reads knows neither. */
  @Test
  void neitherIdsNorCodesAreToldInWords() {
    Person person = Person.someone();
    Person spouse = Person.someone();
    person.facts(
        "person",
        NewFact.of(
                "civilStatus",
                Map.of(
                    "code", "G",
                    "spouse", spouse.id().toString(),
                    "separationReference", "202205071200"))
            .from("202205071200"),
        NewFact.of("separation", Map.of("separationReference", "202205071200"))
            .slot("202205071200")
            .from("2026-02-03T00:00"),
        NewFact.of("event", Map.of("kind", "separation", "code", "P35", "mark", "ÆG"))
            .slot("202602030000P35ÆG:1")
            .from("202602030000"),
        NewFact.of("event", Map.of("code", "A06")).slot("202602040000A06").from("202602040000"));
    String[] fields = {
      "civilStatus.code",
      "civilStatus.spouse",
      "civilStatus.separationReference",
      "separation.separationReference",
      "event.kind",
      "event.code",
      "event.mark"
    };
    Recipients.authority(fields)
        .asksHistory(by(person.id()), Map.of("language", "en"), fields)
        .body(
            "entries.text",
            contains(
                "From 7 May 2022 at 12:00: Civil status – code married, spouse or partner a person"
                    + " of the register, marriage of 7 May 2022 at 12:00. Imported 20 November"
                    + " 2001.",
                "From 3 February 2026 at 00:00: Event – kind of event separation. Imported"
                    + " 20 November 2001.",
                "From 3 February 2026 at 00:00: Separation – marriage of 7 May 2022 at 12:00."
                    + " Imported 20 November 2001.",
                "From 4 February 2026 at 00:00: Event – code emigration. Imported 20 November"
                    + " 2001."));
  }

  @Test
  void parallelFactsAndKindsWithoutFieldsAreTold() {
    Person person = Person.someone();
    for (String number : new String[] {"1", "2"}) {
      person.fact(
          "person",
          NewFact.of("note", Map.of("number", number, "text", "note " + number))
              .slot(number)
              .from("2001-01-01"));
    }
    person.fact(
        "person", NewFact.of("disappearance", Map.of()).from("200200000000").to("200203009999"));
    person.fact(
        "person",
        NewFact.of("note", Map.of("number", "3", "text", "never"))
            .slot("3")
            .from("2001-05-01")
            .to("2001-05-01")
            .set("knownFrom", "2001-01-01T00:00:00Z"));
    Recipients.authority("note.text", "disappearance.effectFrom")
        .asksHistory(
            by(person.id()), Map.of("language", "en"), "note.text", "disappearance.effectFrom")
        .body(
            "entries.text",
            contains(
                "From 1 January 2001: Note – text note 1. Imported 20 November 2001.",
                "From 1 January 2001: Note – text note 2. Imported 20 November 2001.",
                "From 1 May 2001 to 1 May 2001: Note – text never. Imported 1 January 2001.",
                "From 2002 to March 2002: Disappeared. Imported 20 November 2001."));
  }

  @Test
  void aCitizenSeesTheWholeOwnHistoryAndLeavesAReceipt() {
    Life life = Life.lived();
    String receipt =
        Api.as(Tokens.citizen(life.person().id()))
            .get("/v1/me/timeline?language=en")
            .then()
            .statusCode(200)
            .body("entries.fact.kind", hasItem("occupation"))
            .body("entries.text", everyItem(not(equalTo(""))))
            .extract()
            .path("receipt");
    Api.as(Tokens.citizen(life.person().id()))
        .get("/v1/receipts")
        .then()
        .body("receipts[0].receipt", equalTo(receipt))
        .body("receipts[0].fields", hasItem("occupation.text"));
    Api.as(Tokens.citizen(life.person().id()))
        .get("/v1/me/timeline?language=fr")
        .then()
        .statusCode(400);
  }
}
