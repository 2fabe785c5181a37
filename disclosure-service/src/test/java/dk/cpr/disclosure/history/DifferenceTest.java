package dk.cpr.disclosure.history;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class DifferenceTest {
  private Recipient authority;

  @BeforeEach
  void recipient() {
    authority = Recipients.authority(Life.FIELDS);
  }

  @Test
  void aCorrectionIsWhatItClosedAndWhatItOpened() {
    Life life = Life.lived();
    authority
        .asksChanges(
            by(life.person().id()),
            Map.of("knownFrom", "2010-01-01T00:00:00Z", "knownTo", "2011-01-01T00:00:00Z"),
            Life.FIELDS)
        .statusCode(200)
        .body("changes.fact.fact", containsInAnyOrder(ids(life)))
        .body("changes.find { it.change == 'CLOSED' }.fact.value.text", equalTo("smed"))
        .body(
            "changes.find { it.change == 'CLOSED' }.fact.correction",
            equalTo(
                Map.of(
                    "act",
                    "CORRECT",
                    "reason",
                    "REGISTERED_WRONGLY",
                    "kept",
                    life.kept().toString(),
                    "now",
                    life.right().toString())))
        .body(
            "changes.findAll { it.change == 'OPENED' }.fact.standing",
            containsInAnyOrder("CORRECTED", "VALID"))
        .body("receipt", notNullValue());
  }

  private static String[] ids(Life life) {
    return new String[] {life.wrong().toString(), life.kept().toString(), life.right().toString()};
  }

  @Test
  void theStartIsOutAndTheEndIsIn() {
    Life life = Life.lived();
    Map<String, ?> until = Map.of("knownFrom", Life.REGISTERED, "knownTo", Life.CORRECTED);
    authority
        .asksChanges(by(life.person().id()), until, "occupation.text")
        .body("changes", hasSize(3));
    Map<String, ?> after = Map.of("knownFrom", Life.CORRECTED, "knownTo", Life.RENAMED);
    authority
        .asksChanges(by(life.person().id()), after, "occupation.text")
        .body("changes", empty());
  }

  @Test
  void whatCameAndWentIsSaidToHaveDoneBothAndWhatWentLaterIsStillThere() {
    Life life = Life.lived();
    authority
        .asksChanges(
            by(life.person().number()), Map.of("knownFrom", "2001-01-01"), "occupation.text")
        .body("lookedUpBy.number", equalTo("current"))
        .body(
            "changes.find { it.fact.fact == '%s' }.change".formatted(life.wrong()),
            equalTo("OPENED_AND_CLOSED"));
    authority
        .asksChanges(
            by(life.person().number()),
            Map.of("knownFrom", "2001-01-01", "knownTo", "2009-01-01"),
            "occupation.text")
        .body("changes.change", contains("OPENED"))
        .body("changes[0].fact.closedAt", nullValue())
        .body("changes[0].fact.correction", nullValue());
  }

  @Test
  void onlyWhatHoldsAtATimeIsToldWhenOneIsNamed() {
    Life life = Life.lived();
    authority
        .asksChanges(
            by(life.person().id()),
            Map.of("knownFrom", "2014-01-01", "validAt", "2016-01-01"),
            "name.surname")
        .body("changes.find { it.change == 'OPENED' }.fact.value.surname", equalTo("Krog"))
        .body("changes.findAll { it.change == 'OPENED' }", hasSize(1))
        .body("changes.findAll { it.change == 'CLOSED' }.fact.value.surname", contains("Vang"));
  }

  /** The interval that is told is complete, so it ends where not everything is known yet. */
  @Test
  void whoGoesOnFromTheEndThatWasToldMissesNothing() {
    Person person = Life.lived().person();
    Instant asked = Instant.now();
    Instant first = told(person, Map.of("knownFrom", "2001-01-01"));
    assertThat(first).isBetween(asked.minusSeconds(20), Instant.now());
    assertThat(told(person, Map.of("knownFrom", first.toString()))).isAfterOrEqualTo(first);
    String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    assertThat(told(person, Map.of("knownFrom", now, "knownTo", now))).isEqualTo(now);
    assertThat(told(person, Map.of("knownFrom", "2001-01-01", "knownTo", now)))
        .isBeforeOrEqualTo(now);
    assertThat(told(person, Map.of("knownFrom", "2001-01-01", "knownTo", "2002-01-01T00:00:00Z")))
        .isEqualTo("2002-01-01T00:00:00Z");
  }

  private Instant told(Person person, Map<String, ?> during) {
    return Instant.parse(
        authority
            .asksChanges(by(person.id()), during, "occupation.text")
            .statusCode(200)
            .extract()
            .path("knownTo"));
  }

  @Test
  void onlyTheFieldsAskedForAreTold() {
    Life life = Life.lived();
    authority
        .asksChanges(by(life.person().id()), Map.of("knownFrom", "2001-01-01"), "name.given")
        .body("changes.fact.kind.unique()", contains("name"))
        .body("changes.fact.value.unique()", contains(Map.of("given", "Inger")));
  }

  @Test
  void aCitizenAsksAboutThemselvesAndNobodyElse() {
    Life life = Life.lived();
    Map<String, ?> more = Map.of("knownFrom", "2001-01-01", "purpose", "insight");
    Recipient self = new Recipient("", Tokens.citizen(life.person().id()));
    self.asksChanges(by(life.person().id()), more, "name.given")
        .statusCode(200)
        .body("changes", hasSize(3));
    self.asksChanges(by(Person.someone().id()), more, "name.given")
        .statusCode(404)
        .body("type", equalTo("/problems/person-not-found"));
    self.asksChanges(by(Life.none()), more, "name.given").statusCode(404);
  }

  @Test
  void anEndBeforeTheStartIsRefused() {
    authority
        .asksChanges(
            by(Person.someone().id()),
            Map.of("knownFrom", "2010-01-01", "knownTo", "2009-01-01"),
            "name.given")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/knownFrom"));
    authority
        .asksChanges(by(Person.someone().id()), Map.of("knownFrom", "2999-01-01"), "name.given")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/knownFrom"));
    authority
        .asksChanges(by(Person.someone().id()), Map.of(), "name.given")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/knownFrom"));
    authority
        .asksChanges(by(Person.someone().id()), Map.of("knownFrom", "lately"), "name.given")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/knownFrom"));
  }
}
