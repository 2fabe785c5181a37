package dk.cpr.number;

import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.batch;
import static dk.cpr.number.Register.entry;
import static dk.cpr.number.Register.imported;
import static dk.cpr.number.Register.personOf;
import static dk.cpr.number.Register.post;
import static dk.cpr.number.Register.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dk.cpr.kernel.code.Sex;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class NumberImportTest {
  private static final FreshDates DATES = new FreshDates(1970);
  private static final String OLD = "2001-11-20";
  private static final String NEW = "2002-11-20";

  @Test
  void aChangedNumberItsSuccessorAndADuplicateAreImportedWithTimesAndMarks() {
    String[] n = numbers();
    Map<String, Object> changed = entry(n[0], "changed", n[1]);
    changed.putAll(Map.of("from", "1961-08-07", "fromMark", "*", "to", "200111071551"));
    Map<String, Object> current = entry(n[1], "current");
    current.putAll(Map.of("personId", UUID.randomUUID(), "birthDate", "1961-07-03", "sex", "K"));
    String end = Register.end();
    JsonPath answer = imported(OLD, changed, current, entry(n[2], "duplicate", n[1]));
    assertThat(answer.getList("setAside")).isEmpty();
    assertThat(answer.getList("numbers")).hasSize(3);
    String person = current.get("personId").toString();
    assertThat(personOf(n[0])).isEqualTo(person);
    assertThat(personOf(n[1])).isEqualTo(person);
    assertThat(personOf(n[2])).isNotEqualTo(person);
    JsonPath log = Register.changes(end);
    assertThat(log.getList("changes.payload.number", String.class).getFirst()).isEqualTo(n[1]);
    Map<String, Object> told = log.getMap("changes.payload.find { it.state == 'changed' }");
    assertThat(told)
        .containsEntry("from", "1961-08-07")
        .containsEntry("fromMark", "*")
        .containsEntry("to", "200111071551")
        .containsEntry("toMark", null)
        .containsEntry("successor", n[1])
        .containsEntry("current", false);
    Map<String, Object> deleted = log.getMap("changes.payload.find { it.state == 'duplicate' }");
    assertThat(deleted).containsEntry("survivorPersonId", person).containsEntry("successor", n[1]);
  }

  @Test
  void sinceWhenANumberIsChangedIsKeptBesideTheDayThatItEnded() {
    String[] n = numbers();
    Map<String, Object> byDay = entry(n[0], "changed", n[1]);
    byDay.putAll(Map.of("from", "1961-08-07", "to", "2001-11-07"));
    Map<String, Object> byMinute = new HashMap<>(byDay);
    byMinute.putAll(Map.of("since", "200111071551", "sinceMark", "*"));
    imported(OLD, byDay, entry(n[1], "current"));
    String end = Register.end();
    assertThat(imported(OLD, byMinute, byDay).getList("setAside")).isEmpty();
    assertThat(imported(OLD, byDay).getList("setAside")).isEmpty();
    JsonPath log = Register.changes(end);
    assertThat(log.getList("changes")).hasSize(1);
    assertThat(log.getMap("changes[0].payload"))
        .containsEntry("since", "200111071551")
        .containsEntry("sinceMark", "*")
        .containsEntry("to", "2001-11-07");
    Map<String, Object> current = entry(n[2], "current");
    current.put("since", "200111071551");
    Map<String, Object> bad = entry(n[3], "annulled");
    bad.put("since", "200113071551");
    assertThat(imported(OLD, current, bad).getList("setAside.reason", String.class))
        .containsExactly("since-not-expected", "impossible-time:since");
  }

  @Test
  void theMarkOfABirthDateIsKeptUnderAChangedNumber() {
    String[] n = numbers();
    Map<String, Object> unmarked = entry(n[0], "changed", n[1]);
    Map<String, Object> marked = new HashMap<>(unmarked);
    marked.put("birthMark", "*");
    imported(OLD, unmarked, entry(n[1], "current"));
    String end = Register.end();
    assertThat(imported(OLD, marked, unmarked).getList("setAside")).isEmpty();
    assertThat(imported(OLD, unmarked).getList("setAside")).isEmpty();
    JsonPath log = Register.changes(end);
    assertThat(log.getList("changes")).hasSize(1);
    assertThat(log.getMap("changes[0].payload"))
        .containsEntry("birthMark", "*")
        .containsEntry("state", "changed")
        .containsEntry("since", null);
  }

  @Test
  void theSameAgainChangesNothing() {
    String[] n = numbers();
    List<Map<String, Object>> entries =
        List.of(
            entry(n[0], "changed", n[1]),
            entry(n[1], "current"),
            entry(n[2], "duplicate", n[1]),
            entry(n[3], "annulled"),
            entry(n[4], "referenced"),
            entry(n[5], "changed", n[5]),
            entry(n[6], "changed", n[7]),
            entry(n[7], "changed", n[6]));
    JsonPath first = imported(OLD, entries);
    String end = Register.end();
    String rows = Database.strings(COUNT).getFirst();
    for (Map<String, Object> entry : entries) {
      entry.put("personId", UUID.randomUUID());
    }
    JsonPath second = imported(OLD, entries);
    assertThat(second.getMap("")).isEqualTo(first.getMap(""));
    assertThat(Register.changes(end).getList("changes")).isEmpty();
    assertThat(Database.strings(COUNT)).containsExactly(rows);
  }

  private static final String COUNT =
      """
      select (select count(*) || max(met_at)::text from number) || '/' || count(*) || '/'
        || count(known_to) from number_state
      """;

  @Test
  void aMentionedNumberIsUpgradedAndKeepsItsPerson() {
    String[] n = numbers();
    imported(NEW, entry(n[0], "referenced"));
    String person = personOf(n[0]);
    imported(OLD, entry(n[0], "current"));
    assertThat(resolved(n[0]).getString("numbers[0].state")).isEqualTo("current");
    assertThat(personOf(n[0])).isEqualTo(person);
  }

  @Test
  void aLaterExtractFollowsAChangeAndKeepsWhatWasKnown() {
    String[] n = numbers();
    imported(OLD, entry(n[0], "current"));
    String person = personOf(n[0]);
    imported(NEW, entry(n[0], "changed", n[1]), entry(n[1], "current"));
    assertThat(personOf(n[1])).isEqualTo(person);
    assertThat(resolved(n[0]).getString("numbers[0].current")).isEqualTo(n[1]);
    assertThat(
            Database.strings(
                """
                select state || ' ' || (known_to is null) || ' ' || source_date
                from number_state where number = '%s' order by known_from
                """
                    .formatted(n[0])))
        .containsExactly("current false 2001-11-20", "changed true 2002-11-20");
    JsonPath older = imported(OLD, entry(n[0], "annulled"));
    assertThat(older.getString("setAside[0].reason")).isEqualTo("older-than-known");
    assertThat(older.getString("numbers[0].personId")).isEqualTo(person);
  }

  @Test
  void aNumberMetTwiceWithDifferentFactsIsSetAside() {
    String[] n = numbers();
    JsonPath answer =
        imported(
            OLD,
            entry(n[0], "current"),
            entry(n[1], "current"),
            entry(n[0], "annulled"),
            entry(n[2], "referenced"),
            entry(n[2], "current"),
            entry(n[3], "changed", n[1]),
            entry(n[3], "duplicate", n[1]));
    assertThat(answer.getList("setAside.index", Integer.class)).containsExactly(0, 2);
    assertThat(answer.getList("setAside.reason", String.class))
        .containsOnly("met-twice-with-different-facts");
    assertThat(resolved(n[0], n[1], n[2], n[3]).getList("numbers.state", String.class))
        .containsExactlyInAnyOrder("current", "current", "duplicate");
    assertThat(imported(OLD, entry(n[1], "annulled")).getString("setAside[0].reason"))
        .isEqualTo("met-twice-with-different-facts");
  }

  @Test
  void badEntriesAreSetAsideAloneWithTheirReason() {
    String[] n = numbers();
    Map<String, Object> badTime = entry(n[0], "current");
    badTime.put("to", "soon");
    JsonPath answer =
        imported(
            OLD,
            entry("2902001234", "current"),
            entry("6101701234", "current"),
            entry("12", "current"),
            badTime,
            entry(n[1], "changed"),
            entry(n[2], "current", n[3]),
            entry(n[4], "changed", n[4]),
            entry(n[5], "changed", "12"),
            entry(n[6], "current"));
    assertThat(answer.getList("setAside.reason", String.class))
        .containsExactly(
            "impossible-date:number",
            "replacement-number:number",
            "not-ten-digits:number",
            "impossible-time:to",
            "successor-missing",
            "successor-not-expected",
            "points-at-itself",
            "not-ten-digits:successor");
    assertThat(answer.getList("numbers.number", String.class)).containsExactly(n[6]);
  }

  @Test
  void twoPersonsAreNeverMergedSilently() {
    String[] n = numbers();
    imported(OLD, entry(n[0], "referenced"), entry(n[1], "referenced"));
    String first = personOf(n[0]);
    JsonPath answer = imported(NEW, entry(n[0], "changed", n[1]), entry(n[1], "current"));
    assertThat(answer.getList("setAside.reason", String.class))
        .containsExactly("known-as-two-persons", "known-as-two-persons");
    assertThat(personOf(n[0])).isEqualTo(first).isNotEqualTo(personOf(n[1]));
  }

  @Test
  void aNumberThatWasGivenHereToSomeoneElseIsSetAside() {
    LocalDate date = DATES.next();
    String given = Register.given(date, Sex.K);
    String person = personOf(given);
    JsonPath answer = imported("2100-01-01", entry(given, "current"));
    assertThat(answer.getString("setAside[0].reason")).isEqualTo("allocated-here");
    assertThat(personOf(given)).isEqualTo(person);
  }

  @Test
  void aBatchOfAThousandIsTakenInPortionsAndRepeatedInNone() {
    LocalDate date = DATES.next();
    List<Map<String, Object>> entries = new ArrayList<>();
    IntStream.range(0, 499)
        .forEach(
            i -> {
              entries.add(entry(at(date, Sex.M, i), "changed", at(date, Sex.M, i + 1)));
              entries.add(entry(at(date, Sex.K, i), "current"));
            });
    entries.add(entry(at(date, Sex.M, 499), "current"));
    JsonPath answer = imported(OLD, entries);
    assertThat(answer.getList("setAside")).isEmpty();
    assertThat(answer.getList("numbers")).hasSize(999);
    String end = Register.end();
    assertThat(imported(OLD, entries).getMap("")).isEqualTo(answer.getMap(""));
    assertThat(Register.changes(end).getList("changes")).isEmpty();
    assertThat(resolved(at(date, Sex.M, 0)).getString("numbers[0].current"))
        .isEqualTo(at(date, Sex.M, 499));
  }

  @Test
  void badBatchesAreRefusedByPointer() {
    post("/v1/imports/numbers", Map.of())
        .statusCode(400)
        .body("errors.pointer", hasItems("/source", "/numbers"));
    post("/v1/imports/numbers", batch("2001-02-30", List.of(entry("1", "current"))))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/source/productionDate"));
    post("/v1/imports/numbers", batch(OLD, List.of(entry("1", "gone"))))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/numbers/0/state"));
    post("/v1/imports/numbers", batch(OLD, List.of(Map.of("number", "1", "note", "x"))))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/numbers/0/note"));
    List<Map<String, Object>> tooMany = new ArrayList<>();
    IntStream.range(0, 1001).forEach(i -> tooMany.add(entry("1", "referenced")));
    post("/v1/imports/numbers", batch(OLD, tooMany))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/numbers"));
  }

  private static String[] numbers() {
    LocalDate date = DATES.next();
    return IntStream.range(0, 8).mapToObj(i -> at(date, Sex.K, 10 + i)).toArray(String[]::new);
  }
}
