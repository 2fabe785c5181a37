package dk.cpr.number;

import static dk.cpr.number.Acts.UNDO_CHANGE;
import static dk.cpr.number.Acts.changed;
import static dk.cpr.number.Acts.send;
import static dk.cpr.number.Acts.undoChange;
import static dk.cpr.number.Acts.with;
import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.entry;
import static dk.cpr.number.Register.given;
import static dk.cpr.number.Register.imported;
import static dk.cpr.number.Register.personOf;
import static dk.cpr.number.Register.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dk.cpr.kernel.code.Sex;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class NumberChangeUndoTest {
  private static final FreshDates DATES = new FreshDates(1920);

  @Test
  void theFormerNumberIsCurrentAgainAndTheGivenOneStandsAnnulled() {
    LocalDate wrong = DATES.next();
    String former = given(wrong, Sex.K);
    String number = changed(former, DATES.next());
    String end = Register.end();
    send(UNDO_CHANGE, undoChange(number))
        .statusCode(201)
        .body("personId", equalTo(personOf(former)))
        .body("number", equalTo(former))
        .body("annulled", equalTo(number));
    JsonPath answer = resolved(former, number);
    assertThat(of(answer, former))
        .containsEntry("state", "current")
        .containsEntry("current", former);
    assertThat(of(answer, number))
        .containsEntry("state", "annulled")
        .containsEntry("current", null);
    List<Map<String, Object>> log = Register.changes(end).getList("changes.payload");
    assertThat(log).hasSize(2);
    assertThat(log.getFirst())
        .containsEntry("number", former)
        .containsEntry("current", true)
        .containsEntry("from", wrong.toString())
        .containsEntry("to", null);
    assertThat(log.getLast())
        .containsEntry("number", number)
        .containsEntry("state", "annulled")
        .containsEntry("from", "2020-05-01")
        .containsEntry("to", "2020-05-01");
  }

  @Test
  void theRecordKeepsBoth() {
    String former = given(DATES.next(), Sex.K);
    String number = changed(former, DATES.next());
    send(UNDO_CHANGE, with(undoChange(number), "document", "ruling 3")).statusCode(201);
    String history =
        "select state || ' ' || (known_to is null) || ' ' || coalesce(authority, '-') || ' '"
            + " || coalesce(document, '-') || ' ' || coalesce(closed_by, '-')"
            + " from number_state where number = '%s' order by known_from";
    assertThat(Database.strings(history.formatted(former)))
        .containsExactly(
            "current false - - person-service",
            "changed false 0101 - person-service",
            "current true 0101 ruling 3 -");
    assertThat(Database.strings(history.formatted(number)))
        .containsExactly("current false 0101 - person-service", "annulled true 0101 ruling 3 -");
  }

  @Test
  void aChangeThatWasUndoneCanBeMadeAgainWithANewNumber() {
    LocalDate right = DATES.next();
    String former = given(DATES.next(), Sex.K);
    String first = changed(former, right);
    send(UNDO_CHANGE, undoChange(first)).statusCode(201);
    assertThat(changed(former, right)).isEqualTo(at(right, Sex.K, 1));
    assertThat(resolved(first).getString("numbers[0].state")).isEqualTo("annulled");
  }

  @Test
  void aChainIsUndoneFromItsEndOnly() {
    String first = given(DATES.next(), Sex.K);
    String second = changed(first, DATES.next());
    String third = changed(second, DATES.next());
    contradicted(undoChange(second), "not-current");
    send(UNDO_CHANGE, undoChange(third)).statusCode(201).body("number", equalTo(second));
    assertThat(resolved(first).getString("numbers[0].current")).isEqualTo(second);
    send(UNDO_CHANGE, undoChange(second)).statusCode(201).body("number", equalTo(first));
    contradicted(undoChange(second), "not-current");
    contradicted(undoChange(first), "not-by-a-change");
  }

  @Test
  void whatStandsOnTheGivenNumberMustGoFirst() {
    String number = changed(given(DATES.next(), Sex.K), DATES.next());
    String duplicate = given(DATES.next(), Sex.K);
    send(Acts.MERGE, Acts.merge(duplicate, number)).statusCode(201);
    contradicted(undoChange(number), "others-point-at-it");
    send(Acts.SPLIT, Acts.split(duplicate)).statusCode(201);
    send(UNDO_CHANGE, undoChange(number)).statusCode(201);
    String survivor = given(DATES.next(), Sex.K);
    String deleted = changed(given(DATES.next(), Sex.K), DATES.next());
    send(Acts.MERGE, Acts.merge(deleted, survivor)).statusCode(201);
    contradicted(undoChange(deleted), "not-current");
  }

  @Test
  void formerNumbersOfAnExtractThatAllPointAtOneAreNotUntangled() {
    LocalDate date = DATES.next();
    String[] n = {at(date, Sex.M, 0), at(date, Sex.M, 1), at(date, Sex.M, 2)};
    imported(
        "2020-01-01",
        entry(n[0], "changed", n[2]),
        entry(n[1], "changed", n[2]),
        entry(n[2], "current"));
    contradicted(undoChange(n[2]), "others-point-at-it");
  }

  @Test
  void ofTwoUndoesOneWinsAndARepeatAnswersTheSame() {
    String number = changed(given(DATES.next(), Sex.K), DATES.next());
    String key = UUID.randomUUID().toString();
    Map<String, Object> order = undoChange(number);
    String first = send(UNDO_CHANGE, order, key).statusCode(201).extract().asString();
    contradicted(order, "not-current");
    assertThat(send(UNDO_CHANGE, order, key).extract().asString()).isEqualTo(first);
    assertThat(Database.strings("select row_to_json(k)::text from idempotency_key k"))
        .noneMatch(row -> row.contains(number));
  }

  @Test
  void anUndoHappensWhollyOrNotAtAll() {
    String former = given(DATES.next(), Sex.K);
    String number = changed(former, DATES.next());
    Database.whileLogRefuses(
        personOf(former), () -> send(UNDO_CHANGE, undoChange(number)).statusCode(500));
    assertThat(resolved(former).getString("numbers[0].current")).isEqualTo(number);
    send(UNDO_CHANGE, undoChange(number)).statusCode(201);
  }

  @Test
  void strangersAndBadInputAreRefused() {
    String number = changed(given(DATES.next(), Sex.K), DATES.next());
    Map<String, Object> order = undoChange(number);
    contradicted(with(order, "personId", UUID.randomUUID().toString()), "another-person");
    send(UNDO_CHANGE, with(order, "number", at(DATES.next(), Sex.K, 0)))
        .statusCode(404)
        .body("errors[0].pointer", equalTo("/number"));
    send(UNDO_CHANGE, with(order, "authority", "0012"))
        .statusCode(422)
        .body("type", equalTo("/problems/authority-not-entitled"));
    send(UNDO_CHANGE, Map.of())
        .statusCode(400)
        .body("errors.pointer", hasItems("/personId", "/number", "/authority"));
    Api.as(Register.SERVICE).body(order).post(UNDO_CHANGE).then().statusCode(400);
    Api.anonymous().body(order).post(UNDO_CHANGE).then().statusCode(401);
    Api.once(Tokens.office()).body(order).post(UNDO_CHANGE).then().statusCode(403);
  }

  private static void contradicted(Map<String, Object> order, String code) {
    send(UNDO_CHANGE, order)
        .statusCode(409)
        .body("type", equalTo("/problems/contradicts-known-fact"))
        .body("errors[0].code", equalTo(code));
  }

  private static Map<String, Object> of(JsonPath answer, String number) {
    List<Map<String, Object>> numbers = answer.getList("numbers");
    return numbers.stream().filter(n -> n.get("number").equals(number)).findFirst().orElseThrow();
  }
}
