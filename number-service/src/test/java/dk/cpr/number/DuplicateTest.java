package dk.cpr.number;

import static dk.cpr.number.Acts.MERGE;
import static dk.cpr.number.Acts.SPLIT;
import static dk.cpr.number.Acts.changed;
import static dk.cpr.number.Acts.merge;
import static dk.cpr.number.Acts.send;
import static dk.cpr.number.Acts.split;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class DuplicateTest {
  private static final FreshDates DATES = new FreshDates(1930);

  @Test
  void theDuplicatePointsAtTheSurvivorAndBothPersonsKeepTheirIds() {
    LocalDate date = DATES.next();
    String duplicate = given(date, Sex.K);
    String survivor = someone();
    String person = personOf(duplicate);
    String other = personOf(survivor);
    String end = Register.end();
    send(MERGE, merge(duplicate, survivor))
        .statusCode(201)
        .body("personId", equalTo(person))
        .body("duplicateNumber", equalTo(duplicate))
        .body("survivorPersonId", equalTo(other))
        .body("survivingNumber", equalTo(survivor));
    assertThat(personOf(duplicate)).isEqualTo(person);
    assertThat(resolved(duplicate).getString("numbers[0].state")).isEqualTo("duplicate");
    assertThat(resolved(duplicate).getString("numbers[0].current")).isEqualTo(survivor);
    List<Map<String, Object>> log = Register.changes(end).getList("changes.payload");
    assertThat(log).hasSize(1);
    assertThat(log.getFirst())
        .containsEntry("personId", person)
        .containsEntry("survivorPersonId", other)
        .containsEntry("successor", survivor)
        .containsEntry("from", date.toString())
        .containsEntry("to", "202005011200");
  }

  @Test
  void chainsOfChangesAndDuplicatesAnswerTheirEnd() {
    String first = someone();
    String second = changed(first, DATES.next());
    String third = someone();
    send(MERGE, merge(second, third)).statusCode(201);
    String fourth = changed(third, DATES.next());
    String last = someone();
    send(MERGE, merge(fourth, last)).statusCode(201);
    assertThat(
            resolved(first, second, third, fourth, last).getList("numbers.current", String.class))
        .hasSize(5)
        .containsOnly(last);
  }

  @Test
  void aNumberIsNotMergedWithItselfNorInACircle() {
    String one = someone();
    String two = someone();
    String three = someone();
    send(MERGE, merge(one, one))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/survivingNumber"))
        .body("errors[0].code", equalTo("points-at-itself"));
    send(MERGE, merge(one, two)).statusCode(201);
    contradicted(merge(two, one), "/survivingNumber");
    send(MERGE, merge(two, three)).statusCode(201);
    contradicted(merge(three, one), "/survivingNumber");
    contradicted(merge(three, two), "/survivingNumber");
  }

  @Test
  void bothNumbersMustBeCurrentAndKnown() {
    String survivor = someone();
    String replaced = someone();
    changed(replaced, DATES.next());
    String annulled = someone();
    Register.post(Acts.ANNUL, Map.of("number", annulled)).statusCode(200);
    String mentioned = at(DATES.next(), Sex.K, 0);
    imported("2020-01-01", entry(mentioned, "referenced"));
    for (String number : List.of(replaced, annulled, mentioned)) {
      contradicted(merge(number, survivor), "/duplicateNumber");
      contradicted(merge(survivor, number), "/survivingNumber");
    }
    String unknown = at(DATES.next(), Sex.K, 0);
    send(MERGE, merge(unknown, survivor))
        .statusCode(404)
        .body("type", equalTo("/problems/person-not-found"))
        .body("errors[0].pointer", equalTo("/duplicateNumber"));
    send(MERGE, merge(survivor, unknown))
        .statusCode(404)
        .body("errors[0].pointer", equalTo("/survivingNumber"));
    assertThat(resolved(survivor).getString("numbers[0].state")).isEqualTo("current");
  }

  @Test
  void ofTwoClientsThatMergeCrosswiseAtOnceOneWins() throws Exception {
    for (int i = 0; i < 5; i++) {
      String one = someone();
      String two = someone();
      try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
        Future<Integer> there = clients.submit(() -> status(merge(one, two)));
        Future<Integer> back = clients.submit(() -> status(merge(two, one)));
        assertThat(List.of(there.get(), back.get())).containsExactlyInAnyOrder(201, 409);
      }
      assertThat(resolved(one, two).getList("numbers.current", String.class))
          .doesNotContainNull()
          .hasSize(2);
    }
  }

  @Test
  void aSplitMakesThemTwoPersonsAgainAndTheRecordKeepsBoth() {
    String duplicate = someone();
    String former = changed(duplicate, DATES.next());
    String survivor = someone();
    send(MERGE, with(merge(former, survivor), "document", "case 9")).statusCode(201);
    send(SPLIT, split(former))
        .statusCode(201)
        .body("personId", equalTo(personOf(duplicate)))
        .body("number", equalTo(former));
    assertThat(resolved(duplicate, former).getList("numbers.current", String.class))
        .containsOnly(former);
    assertThat(resolved(survivor).getString("numbers[0].current")).isEqualTo(survivor);
    assertThat(
            Database.strings(
                "select state || ' ' || effect_from || ' ' || coalesce(effect_to, '-') || ' ' ||"
                    + " coalesce(document, '-') from number_state where number = '%s'"
                        .formatted(former)
                    + " order by known_from"))
        .containsExactly(
            "current 2020-05-01 - -",
            "duplicate 2020-05-01 202005011200 case 9",
            "current 2020-05-01 - -");
    send(MERGE, merge(former, survivor)).statusCode(201);
  }

  @Test
  void inAChainEachNumberTellsWhatItWasMergedInto() {
    String first = someone();
    String second = someone();
    String last = someone();
    send(MERGE, merge(first, second)).statusCode(201);
    send(MERGE, merge(second, last)).statusCode(201);
    assertThat(resolved(first).getString("numbers[0].current")).isEqualTo(last);
    assertThat(resolved(first).getString("numbers[0].successor")).isEqualTo(second);
    send(SPLIT, split(second)).statusCode(201);
    assertThat(resolved(first).getString("numbers[0].current")).isEqualTo(second);
    assertThat(resolved(last).getString("numbers[0].successor")).isNull();
  }

  @Test
  void onlyADeletedDuplicateCanBeSplitOff() {
    String current = someone();
    String replaced = someone();
    changed(replaced, DATES.next());
    for (String number : List.of(current, replaced)) {
      send(SPLIT, split(number))
          .statusCode(409)
          .body("type", equalTo("/problems/contradicts-known-fact"))
          .body("errors[0].code", equalTo("not-a-duplicate"));
    }
    send(SPLIT, split(at(DATES.next(), Sex.K, 0))).statusCode(404);
    send(SPLIT, with(split(current), "authority", "0010"))
        .statusCode(422)
        .body("type", equalTo("/problems/authority-not-entitled"));
    send(SPLIT, Map.of())
        .statusCode(400)
        .body("errors.pointer", hasItems("/duplicateNumber", "/authority"));
    Api.anonymous().body(split(current)).post(SPLIT).then().statusCode(401);
    Api.once(Tokens.office()).body(split(current)).post(SPLIT).then().statusCode(403);
  }

  @Test
  void aRepeatAnswersTheSameWhateverBecameOfTheNumbers() {
    String duplicate = someone();
    Map<String, Object> order = merge(duplicate, someone());
    String key = UUID.randomUUID().toString();
    String undoKey = UUID.randomUUID().toString();
    String merged = send(MERGE, order, key).statusCode(201).extract().asString();
    String apart = send(SPLIT, split(duplicate), undoKey).statusCode(201).extract().asString();
    send(MERGE, merge(duplicate, someone())).statusCode(201);
    assertThat(send(MERGE, order, key).extract().asString()).isEqualTo(merged);
    assertThat(send(SPLIT, split(duplicate), undoKey).extract().asString()).isEqualTo(apart);
    assertThat(Database.strings("select row_to_json(k)::text from idempotency_key k"))
        .noneMatch(row -> row.contains(duplicate));
  }

  @Test
  void aMergeHappensWhollyOrNotAtAll() {
    String duplicate = someone();
    String survivor = someone();
    Database.whileLogRefuses(
        personOf(duplicate), () -> send(MERGE, merge(duplicate, survivor)).statusCode(500));
    assertThat(resolved(duplicate).getString("numbers[0].state")).isEqualTo("current");
    send(MERGE, merge(duplicate, survivor)).statusCode(201);
  }

  @Test
  void badInputIsNamedByPointer() {
    String duplicate = someone();
    Map<String, Object> order = merge(duplicate, someone());
    send(MERGE, Map.of())
        .statusCode(400)
        .body(
            "errors.pointer",
            hasItems("/duplicateNumber", "/survivingNumber", "/effectFrom", "/authority"));
    send(MERGE, with(order, "survivingNumber", "2902001234")).statusCode(400);
    send(MERGE, with(order, "effectFrom", "2020-02-30"))
        .statusCode(400)
        .body("errors[0].code", equalTo("impossible-time"));
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(1);
    send(MERGE, with(order, "effectFrom", tomorrow.toString()))
        .statusCode(422)
        .body("type", equalTo("/problems/in-the-future"));
    contradicted(with(order, "effectFrom", "1929-12-31"), "/effectFrom");
    for (String notTheOffice : List.of("1101", "0101", "0099")) {
      send(MERGE, with(order, "authority", notTheOffice))
          .statusCode(422)
          .body("type", equalTo("/problems/authority-not-entitled"));
    }
    Api.as(Register.SERVICE).body(order).post(MERGE).then().statusCode(400);
    Api.anonymous().body(order).post(MERGE).then().statusCode(401);
    Api.once(Tokens.hospital()).body(order).post(MERGE).then().statusCode(403);
  }

  private static String someone() {
    return given(DATES.next(), Sex.K);
  }

  private static int status(Map<String, Object> order) {
    return send(MERGE, order).extract().statusCode();
  }

  private static void contradicted(Map<String, Object> order, String pointer) {
    send(MERGE, order)
        .statusCode(409)
        .body("type", equalTo("/problems/contradicts-known-fact"))
        .body("errors[0].pointer", equalTo(pointer));
  }
}
