package dk.cpr.number;

import static dk.cpr.number.Register.allocate;
import static dk.cpr.number.Register.allocateAs;
import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.entry;
import static dk.cpr.number.Register.given;
import static dk.cpr.number.Register.imported;
import static dk.cpr.number.Register.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

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
class AllocationTest {
  private static final FreshDates DATES = new FreshDates(1990);

  @Test
  void numbersAreGivenInTheOfficialOrderForEachSex() {
    LocalDate date = DATES.next();
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 0));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 1));
    assertThat(given(date, Sex.M)).isEqualTo(at(date, Sex.M, 0));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 2));
  }

  @Test
  void theFirstNumbersOfTheDescriptionsExampleDateAreTheOnesItGives() {
    LocalDate date = LocalDate.of(1965, 1, 1);
    assertThat(List.of(given(date, Sex.K), given(date, Sex.K), given(date, Sex.M)))
        .containsExactly("0101650006", "0101650014", "0101650049");
  }

  @Test
  void aRepeatGivesTheSameNumberAndTakesNoOther() {
    LocalDate date = DATES.next();
    Map<String, Object> order = order(date, Sex.M, UUID.randomUUID());
    for (int i = 0; i < 3; i++) {
      allocate(order).statusCode(201).body("number", equalTo(at(date, Sex.M, 0)));
    }
    assertThat(given(date, Sex.M)).isEqualTo(at(date, Sex.M, 1));
  }

  @Test
  void aRepeatWhoseKeyIsNotKnownGivesTheSameNumberByItsPerson() {
    LocalDate date = DATES.next();
    Map<String, Object> order = order(date, Sex.M, UUID.randomUUID());
    allocate(order).statusCode(201);
    allocateAs(Tokens.serviceOf("person-service").claim("sub", "another").token(), order)
        .statusCode(201)
        .body("number", equalTo(at(date, Sex.M, 0)));
    assertThat(given(date, Sex.M)).isEqualTo(at(date, Sex.M, 1));
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    LocalDate date = DATES.next();
    UUID person = UUID.randomUUID();
    allocate(order(date, Sex.M, person)).statusCode(201);
    allocate(order(date, Sex.K, person))
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    allocateAs(
            Tokens.serviceOf("person-service").claim("sub", "another").token(),
            order(date, Sex.K, person))
        .statusCode(409)
        .body("type", equalTo("/problems/already-reported"));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 0));
  }

  @Test
  void theStoredAnswerHoldsNoNumber() {
    UUID person = UUID.randomUUID();
    String number =
        allocate(order(DATES.next(), Sex.K, person)).statusCode(201).extract().path("number");
    assertThat(Database.strings("select row_to_json(k)::text from idempotency_key k"))
        .anyMatch(row -> row.contains(person.toString()))
        .noneMatch(row -> row.contains(number));
  }

  @Test
  void anAllocationThatFailsLeavesNoGap() {
    LocalDate date = DATES.next();
    String known = at(DATES.next(), Sex.K, 5);
    imported("2020-01-01", entry(known, "current"));
    UUID person = UUID.fromString(Register.personOf(known));
    allocate(order(date, Sex.K, person))
        .statusCode(409)
        .body("type", equalTo("/problems/already-reported"));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 0));
  }

  @Test
  void aNumberThatWasAnnulledIsNotGivenAgainToAnyone() {
    LocalDate date = DATES.next();
    Map<String, Object> order = order(date, Sex.K, UUID.randomUUID());
    String number = allocate(order).statusCode(201).extract().path("number");
    Register.post("/v1/annulments", Map.of("number", number)).statusCode(200);
    allocate(order).statusCode(409).body("type", equalTo("/problems/number-annulled"));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 1));
  }

  @Test
  void importedMentionedAndSetAsideNumbersArePassedOver() {
    LocalDate date = DATES.next();
    Map<String, Object> itself = entry(at(date, Sex.K, 3), "changed", at(date, Sex.K, 3));
    Map<String, Object> badTime = entry(at(date, Sex.K, 5), "current");
    badTime.put("from", "1999-13-01");
    imported(
        "2020-01-01",
        entry(at(date, Sex.K, 0), "current"),
        entry(at(date, Sex.K, 1), "referenced"),
        itself,
        entry(at(date, Sex.K, 4), "changed", at(date, Sex.K, 6)),
        badTime);
    assertThat(List.of(given(date, Sex.K), given(date, Sex.K)))
        .containsExactly(at(date, Sex.K, 2), at(date, Sex.K, 7));
  }

  @Test
  void aFullSeriesIsAnswered409AndTheOtherSexIsNotTouched() {
    LocalDate date = LocalDate.of(1901, 2, 3);
    int capacity = NumberSeries.of(date, Sex.K).capacity();
    List<Map<String, Object>> all = new ArrayList<>();
    IntStream.range(0, capacity - 1).forEach(n -> all.add(entry(at(date, Sex.K, n), "referenced")));
    for (int i = 0; i < all.size(); i += 1000) {
      imported("2020-01-01", all.subList(i, Math.min(i + 1000, all.size())));
    }
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, capacity - 1));
    allocate(order(date, Sex.K, UUID.randomUUID()))
        .statusCode(409)
        .body("type", equalTo("/problems/series-exhausted"));
    assertThat(given(date, Sex.M)).isEqualTo(at(date, Sex.M, 0));
  }

  @Test
  void theChangeLogTellsEverythingAboutTheNumber() {
    LocalDate date = DATES.next();
    UUID person = UUID.randomUUID();
    String end = Register.end();
    allocate(order(date, Sex.M, person)).statusCode(201);
    JsonPath log = Register.changes(end);
    assertThat(log.getList("changes")).hasSize(1);
    assertThat(log.getString("changes[0].type")).isEqualTo("number-state");
    assertThat(log.getString("changes[0].personId")).isEqualTo(person.toString());
    Map<String, Object> payload = log.getMap("changes[0].payload");
    assertThat(payload.remove("knownFrom")).isNotNull();
    Map<String, Object> expected = new HashMap<>();
    List.of(
            "successor",
            "survivorPersonId",
            "fromMark",
            "to",
            "toMark",
            "since",
            "sinceMark",
            "birthMark")
        .forEach(absent -> expected.put(absent, null));
    expected.put("number", at(date, Sex.M, 0));
    expected.put("personId", person.toString());
    expected.put("state", "current");
    expected.put("current", true);
    expected.put("birthDate", date.toString());
    expected.put("sex", "M");
    expected.put("from", date.toString());
    assertThat(payload).isEqualTo(expected);
  }

  @Test
  void datesThatCannotBeAreRefused() {
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(1);
    allocate(order(tomorrow, Sex.K, UUID.randomUUID()))
        .statusCode(422)
        .body("type", equalTo("/problems/in-the-future"))
        .body("errors[0].pointer", equalTo("/birthDate"));
    for (LocalDate date : List.of(LocalDate.of(1857, 12, 31), LocalDate.of(2058, 1, 1))) {
      allocate(order(date, Sex.K, UUID.randomUUID()))
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/birthDate"))
          .body("errors[0].code", equalTo("outside-1858-2057"));
    }
  }

  @Test
  void badInputIsNamedByPointer() {
    bad("{}").body("errors.pointer", hasItems("/birthDate", "/personId", "/reason", "/sex"));
    bad("{\"birthDate\":\"1999-02-29\"}").body("errors[0].pointer", equalTo("/birthDate"));
    bad("{\"sex\":\"X\"}").body("errors[0].pointer", equalTo("/sex"));
    bad("{\"reason\":\"WISH\"}").body("errors[0].pointer", equalTo("/reason"));
    bad("{\"personId\":\"1\"}").body("errors[0].pointer", equalTo("/personId"));
    bad("{\"name\":\"x\"}").body("errors[0].code", equalTo("unknown-field"));
    bad("{\"sex\":").body("errors[0].code", equalTo("broken-json"));
  }

  @Test
  void aMissingKeyIsRefused() {
    Map<String, Object> body = new HashMap<>(order(DATES.next(), Sex.K, UUID.randomUUID()));
    body.replaceAll((name, value) -> value.toString());
    Api.as(Register.SERVICE)
        .body(body)
        .post("/v1/allocations")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  private static io.restassured.response.ValidatableResponse bad(String body) {
    return Api.once(Register.SERVICE).body(body).post("/v1/allocations").then().statusCode(400);
  }
}
