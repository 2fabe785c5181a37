package dk.cpr.number;

import static dk.cpr.number.Acts.CHANGE;
import static dk.cpr.number.Acts.change;
import static dk.cpr.number.Acts.changed;
import static dk.cpr.number.Acts.send;
import static dk.cpr.number.Acts.with;
import static dk.cpr.number.Acts.without;
import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.entry;
import static dk.cpr.number.Register.given;
import static dk.cpr.number.Register.imported;
import static dk.cpr.number.Register.personOf;
import static dk.cpr.number.Register.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
class NumberChangeTest {
  private static final FreshDates DATES = new FreshDates(1910);

  @Test
  void aPersonGetsTheNextNumberOfTheRightDateAndTheFormerPointsAtIt() {
    LocalDate right = DATES.next();
    given(right, Sex.K);
    String former = given(DATES.next(), Sex.K);
    String person = personOf(former);
    send(CHANGE, change(former, right, Sex.K, "WRONG_BIRTH_DATE"))
        .statusCode(201)
        .body("personId", equalTo(person))
        .body("number", equalTo(at(right, Sex.K, 1)))
        .body("former", equalTo(former));
    JsonPath answer = resolved(former, at(right, Sex.K, 1));
    assertThat(answer.getList("numbers.personId", String.class)).containsOnly(person);
    assertThat(answer.getList("numbers.current", String.class)).containsOnly(at(right, Sex.K, 1));
    assertThat(answer.getList("numbers.state", String.class))
        .containsExactlyInAnyOrder("changed", "current");
    assertThat(given(right, Sex.K)).isEqualTo(at(right, Sex.K, 2));
  }

  @Test
  void theLogTellsTheNewNumberFirstAndBothPeriodsMeet() {
    LocalDate wrong = DATES.next();
    LocalDate right = DATES.next();
    String former = given(wrong, Sex.M);
    String end = Register.end();
    String number = changed(former, right);
    List<Map<String, Object>> log = Register.changes(end).getList("changes.payload");
    assertThat(log).hasSize(2);
    assertThat(log.getFirst())
        .containsEntry("number", number)
        .containsEntry("state", "current")
        .containsEntry("current", true)
        .containsEntry("birthDate", right.toString())
        .containsEntry("from", "2020-05-01")
        .containsEntry("to", null);
    assertThat(log.getLast())
        .containsEntry("number", former)
        .containsEntry("state", "changed")
        .containsEntry("successor", number)
        .containsEntry("current", false)
        .containsEntry("from", wrong.toString())
        .containsEntry("to", "2020-05-01")
        .containsEntry("knownFrom", log.getFirst().get("knownFrom"));
  }

  @Test
  void theMarkOfTheBirthDateStaysWithTheNumberThatIsReplaced() {
    String former = given(DATES.next(), Sex.M);
    String end = Register.end();
    send(CHANGE, with(change(former, DATES.next(), Sex.M, "WRONG_BIRTH_DATE"), "birthMark", "*"))
        .statusCode(201);
    List<Map<String, Object>> log = Register.changes(end).getList("changes.payload");
    assertThat(log.getFirst()).containsEntry("state", "current").containsEntry("birthMark", null);
    assertThat(log.getLast()).containsEntry("state", "changed").containsEntry("birthMark", "*");
  }

  @Test
  void theLedgerKeepsWhoAskedWhyAndOnWhat() {
    String former = given(DATES.next(), Sex.M);
    Map<String, Object> order =
        with(change(former, DATES.next(), Sex.M, "WRONG_BIRTH_DATE"), "document", "letter 7");
    send(CHANGE, order).statusCode(201);
    String registered = "registered_by || ' ' || authority || ' ' || document || ' ' || cause";
    assertThat(
            Database.strings(
                "select %s from number_state where person_id = '%s' and known_to is null"
                    .formatted(registered, personOf(former))))
        .containsExactly(
            "person-service 0101 letter 7 WRONG_BIRTH_DATE",
            "person-service 0101 letter 7 WRONG_BIRTH_DATE");
    assertThat(
            Database.strings(
                "select reason from number where person_id = '%s' order by ordinal, reason"
                    .formatted(personOf(former))))
        .containsExactlyInAnyOrder("BIRTH", "NUMBER_CHANGE");
  }

  @Test
  void changesMakeAChainWhoseNumbersAllAnswerTheLast() {
    List<String> chain = new ArrayList<>(List.of(given(DATES.next(), Sex.K)));
    IntStream.range(0, 4).forEach(i -> chain.add(changed(chain.getLast(), DATES.next())));
    JsonPath answer = resolved(chain.toArray(String[]::new));
    assertThat(answer.getList("numbers.current", String.class))
        .hasSize(5)
        .containsOnly(chain.getLast());
    assertThat(answer.getList("numbers.personId", String.class))
        .containsOnly(personOf(chain.get(0)));
  }

  @Test
  void theCauseMustFitWhatChanges() {
    LocalDate date = DATES.next();
    LocalDate other = DATES.next();
    String from = given(date, Sex.K);
    refused(change(from, date, Sex.K, "WRONG_SEX"), "/sex", "not-changed");
    refused(change(from, date, Sex.K, "LEGAL_GENDER_CHANGE"), "/sex", "not-changed");
    refused(change(from, date, Sex.K, "WRONG_BIRTH_DATE"), "/birthDate", "not-changed");
    refused(change(from, date, Sex.M, "WRONG_BIRTH_DATE"), "/birthDate", "not-changed");
    refused(change(from, other, Sex.K, "WRONG_SEX"), "/sex", "not-changed");
    refused(
        change(from, other, Sex.M, "LEGAL_GENDER_CHANGE"), "/birthDate", "changed-without-cause");
    send(CHANGE, change(from, date, Sex.M, "LEGAL_GENDER_CHANGE"))
        .statusCode(201)
        .body("number", equalTo(at(date, Sex.M, 0)));
    send(CHANGE, change(at(date, Sex.M, 0), other, Sex.K, "WRONG_SEX"))
        .statusCode(201)
        .body("number", equalTo(at(other, Sex.K, 0)));
  }

  @Test
  void aNumberThatIsNotThePersonsCurrentOneCannotBeReplaced() {
    LocalDate date = DATES.next();
    String replaced = given(DATES.next(), Sex.K);
    changed(replaced, DATES.next());
    String annulled = given(DATES.next(), Sex.K);
    Register.post(Acts.ANNUL, Map.of("number", annulled)).statusCode(200);
    String deleted = given(DATES.next(), Sex.K);
    send(Acts.MERGE, Acts.merge(deleted, given(DATES.next(), Sex.K))).statusCode(201);
    String mentioned = at(DATES.next(), Sex.K, 0);
    imported("2020-01-01", entry(mentioned, "referenced"));
    for (String from : List.of(replaced, annulled, deleted, mentioned)) {
      send(CHANGE, change(from, date, Sex.K, "WRONG_BIRTH_DATE"))
          .statusCode(409)
          .body("type", equalTo("/problems/contradicts-known-fact"))
          .body("errors[0].pointer", equalTo("/from"))
          .body("errors[0].code", equalTo("not-current"))
          .body(not(containsString(from)));
    }
    Map<String, Object> foreign =
        change(given(DATES.next(), Sex.K), date, Sex.K, "WRONG_BIRTH_DATE");
    send(CHANGE, with(foreign, "personId", UUID.randomUUID().toString()))
        .statusCode(409)
        .body("errors[0].code", equalTo("another-person"));
    send(CHANGE, with(foreign, "from", at(DATES.next(), Sex.K, 0)))
        .statusCode(404)
        .body("type", equalTo("/problems/person-not-found"))
        .body("errors[0].pointer", equalTo("/from"));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 0));
  }

  @Test
  void ofManyClientsThatChangeOneNumberAtOnceOneWins() throws Exception {
    String former = given(DATES.next(), Sex.K);
    LocalDate date = DATES.next();
    List<Map<String, Object>> orders = new ArrayList<>();
    IntStream.range(0, 4).forEach(i -> orders.add(change(former, date, Sex.K, "WRONG_BIRTH_DATE")));
    IntStream.range(0, 4)
        .forEach(i -> orders.add(change(former, DATES.next(), Sex.M, "WRONG_SEX")));
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(orders.size())) {
      List<Future<Integer>> running =
          orders.stream()
              .map(order -> clients.submit(() -> send(CHANGE, order).extract().statusCode()))
              .toList();
      for (Future<Integer> one : running) {
        answers.add(one.get());
      }
    }
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(
            Database.strings(
                "select count(*) from number where person_id = '%s'".formatted(personOf(former))))
        .containsExactly("2");
  }

  @Test
  void aRepeatAnswersTheSameWhateverBecameOfTheNumberAndStoresNone() {
    String former = given(DATES.next(), Sex.K);
    Map<String, Object> order = change(former, DATES.next(), Sex.K, "WRONG_BIRTH_DATE");
    String key = UUID.randomUUID().toString();
    String first = send(CHANGE, order, key).statusCode(201).extract().asString();
    String number = resolved(former).getString("numbers[0].current");
    changed(number, DATES.next());
    assertThat(send(CHANGE, order, key).statusCode(201).extract().asString()).isEqualTo(first);
    send(CHANGE, with(order, "sex", "M"), key)
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    assertThat(Database.strings("select row_to_json(k)::text from idempotency_key k"))
        .anyMatch(row -> row.contains(key))
        .noneMatch(row -> row.contains(number) || row.contains(former));
    Api.as(Register.SERVICE)
        .body(order)
        .post(CHANGE)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  @Test
  void aChangeHappensWhollyOrNotAtAll() {
    String former = given(DATES.next(), Sex.K);
    LocalDate right = DATES.next();
    Map<String, Object> order = change(former, right, Sex.K, "WRONG_BIRTH_DATE");
    String key = UUID.randomUUID().toString();
    Database.whileLogRefuses(
        personOf(former),
        () ->
            send(CHANGE, order, key)
                .statusCode(500)
                .body("type", equalTo("/problems/internal-error")));
    assertThat(resolved(former).getString("numbers[0].current")).isEqualTo(former);
    assertThat(resolved(at(right, Sex.K, 0)).getList("numbers")).isEmpty();
    send(CHANGE, order, key).statusCode(201).body("number", equalTo(at(right, Sex.K, 0)));
  }

  @Test
  void whereNoNumberIsLeftTheFormerStaysCurrent() {
    LocalDate full = LocalDate.of(1909, 2, 3);
    int capacity = NumberSeries.of(full, Sex.M).capacity();
    List<Map<String, Object>> all = new ArrayList<>();
    IntStream.range(0, capacity).forEach(n -> all.add(entry(at(full, Sex.M, n), "referenced")));
    for (int i = 0; i < all.size(); i += 1000) {
      imported("2020-01-01", all.subList(i, Math.min(i + 1000, all.size())));
    }
    String former = given(DATES.next(), Sex.M);
    send(CHANGE, change(former, full, Sex.M, "WRONG_BIRTH_DATE"))
        .statusCode(409)
        .body("type", equalTo("/problems/series-exhausted"));
    assertThat(resolved(former).getString("numbers[0].state")).isEqualTo("current");
  }

  @Test
  void timesThatCannotBeAreRefused() {
    LocalDate date = DATES.next();
    Map<String, Object> order = change(given(date, Sex.K), DATES.next(), Sex.K, "WRONG_BIRTH_DATE");
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(1);
    for (String none :
        List.of(
            "2020-02-30",
            "yesterday",
            "",
            "000000000000",
            "2020-13-01",
            "2020-03-29T02:30",
            "2020-00-00",
            "202003290200")) {
      refused(with(order, "effectFrom", none), "/effectFrom", "impossible-time");
    }
    for (String field : List.of("effectFrom", "birthDate")) {
      send(CHANGE, with(order, field, tomorrow.toString()))
          .statusCode(422)
          .body("type", equalTo("/problems/in-the-future"))
          .body("errors[0].pointer", equalTo("/" + field));
    }
    send(CHANGE, with(order, "effectFrom", date.minusDays(1).toString()))
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/effectFrom"));
    for (String outside : List.of("1857-12-31", "2058-01-01")) {
      refused(with(order, "birthDate", outside), "/birthDate", "outside-1858-2057");
    }
    send(CHANGE, with(order, "effectFrom", date.toString())).statusCode(201);
  }

  @Test
  void onlyMunicipalitiesAndTheOfficeMayAsk() {
    Map<String, Object> order =
        change(given(DATES.next(), Sex.K), DATES.next(), Sex.K, "WRONG_BIRTH_DATE");
    for (String other : List.of("0000", "0011", "0012", "0019", "0099", "0900", "1301", "7001")) {
      send(CHANGE, with(order, "authority", other))
          .statusCode(422)
          .body("type", equalTo("/problems/authority-not-entitled"))
          .body("errors[0].pointer", equalTo("/authority"));
    }
    send(CHANGE, with(order, "authority", "0001")).statusCode(201);
  }

  @Test
  void badInputIsNamedByPointer() {
    send(CHANGE, Map.of())
        .statusCode(400)
        .body(
            "errors.pointer",
            hasItems(
                "/personId", "/from", "/birthDate", "/sex", "/cause", "/effectFrom", "/authority"));
    Map<String, Object> order =
        change(given(DATES.next(), Sex.K), DATES.next(), Sex.K, "WRONG_BIRTH_DATE");
    Map<String, Object> bent =
        Map.of(
            "from", "6101010006",
            "birthDate", "1999-02-29",
            "sex", "X",
            "cause", "WISH",
            "authority", "101",
            "document", "x".repeat(201),
            "personId", "me");
    bent.forEach(
        (field, value) ->
            send(CHANGE, with(order, field, value))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + field)));
    send(CHANGE, with(order, "number", "x"))
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-field"));
    send(CHANGE, without(order, "from")).statusCode(400);
    Api.anonymous().body(order).post(CHANGE).then().statusCode(401);
    Api.once(Tokens.caseworker("0101")).body(order).post(CHANGE).then().statusCode(403);
  }

  private static void refused(Map<String, Object> order, String pointer, String code) {
    send(CHANGE, order)
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code));
  }
}
