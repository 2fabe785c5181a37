package dk.cpr.number;

import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.entry;
import static dk.cpr.number.Register.given;
import static dk.cpr.number.Register.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ForecastTest {
  private static final FreshDates DATES = new FreshDates(1874);
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  @Test
  void anUntouchedDateHasItsWholeCapacityLeftForBothSexes() {
    LocalDate date = DATES.next();
    List<Map<String, Object>> forecasts = forecast(List.of(Map.of("birthDate", date.toString())));
    assertThat(forecasts).extracting(f -> f.get("sex")).containsExactly("K", "M");
    for (Sex sex : Sex.values()) {
      int checked = NumberSeries.of(date, sex).capacityWithCheckDigit();
      assertThat(forecasts.get(sex.ordinal()))
          .containsEntry("birthDate", date.toString())
          .containsEntry("capacity", 2000)
          .containsEntry("used", 0)
          .containsEntry("held", 0)
          .containsEntry("leftWithCheckDigit", checked)
          .containsEntry("leftWithoutCheckDigit", 2000 - checked)
          .containsEntry("exhausted", null);
    }
  }

  @Test
  void whatIsInAnOpenBlockIsHeldUntilItIsUsed() {
    LocalDate date = DATES.next();
    Map<String, Object> wanted =
        Map.of(
            "birthDate",
            date.toString(),
            "sex",
            "K",
            "size",
            3,
            "organisation",
            "10000001",
            "unit",
            "ward",
            "validTo",
            Instant.now().plusSeconds(86_400).toString());
    Api.once(Tokens.hospital()).body(wanted).post("/v1/blocks").then().statusCode(201);
    imported("2020-01-01", entry(at(date, Sex.K, 1), "current"));
    int checked = NumberSeries.of(date, Sex.K).capacityWithCheckDigit();
    assertThat(forecast(List.of(Map.of("birthDate", date.toString(), "sex", "K"))).getFirst())
        .containsEntry("held", 2)
        .containsEntry("used", 1)
        .containsEntry("leftWithCheckDigit", checked - 3);
  }

  @Test
  void givenImportedAndMentionedNumbersAreUsedOnTheirSideOfTheCheckDigit() {
    LocalDate date = DATES.next();
    int checked = NumberSeries.of(date, Sex.M).capacityWithCheckDigit();
    given(date, Sex.M);
    given(date, Sex.M);
    imported(
        "2020-01-01",
        entry(at(date, Sex.M, 7), "current"),
        entry(at(date, Sex.M, checked), "referenced"),
        entry(at(date, Sex.M, checked + 1), "current"),
        entry(at(date, Sex.M, checked + 500), "current"));
    assertThat(forecast(List.of(wanted(date, Sex.M))).getFirst())
        .containsEntry("used", 6)
        .containsEntry("leftWithCheckDigit", checked - 3)
        .containsEntry("leftWithoutCheckDigit", 2000 - checked - 3);
    assertThat(forecast(List.of(wanted(date, Sex.K))).getFirst()).containsEntry("used", 0);
  }

  @Test
  void aDateOnNumbersWithoutCheckDigitHasNoneLeftWith() {
    LocalDate date = DATES.next();
    int checked = NumberSeries.of(date, Sex.K).capacityWithCheckDigit();
    List<Map<String, Object>> all = new ArrayList<>();
    IntStream.range(0, checked).forEach(n -> all.add(entry(at(date, Sex.K, n), "referenced")));
    imported("2020-01-01", all);
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, checked));
    assertThat(forecast(List.of(wanted(date, Sex.K))).getFirst())
        .containsEntry("leftWithCheckDigit", 0)
        .containsEntry("leftWithoutCheckDigit", 2000 - checked - 1);
  }

  @Test
  void theExpectedEndIsCountedFromTodayAtTheGivenRate() {
    LocalDate before = LocalDate.now(DENMARK);
    Map<String, Object> body =
        Map.of("dates", List.of(rated(DATES.next(), 2000), rated(DATES.next(), 0)));
    JsonPath answer = ask("/v1/forecasts", body).statusCode(200).extract().jsonPath();
    LocalDate asOf = LocalDate.parse(answer.getString("asOf"));
    assertThat(asOf).isBetween(before, LocalDate.now(DENMARK));
    assertThat(answer.getString("forecasts[0].exhausted")).isEqualTo(asOf.plusDays(365).toString());
    assertThat(answer.getString("forecasts[2].exhausted")).isNull();
  }

  @Test
  void answersStandInTheOrderAskedAndADateMayBeAskedTwice() {
    LocalDate later = DATES.next();
    LocalDate earlier = later.minusYears(10);
    assertThat(
            forecast(List.of(wanted(later, Sex.M), wanted(earlier, Sex.K), wanted(later, Sex.M))))
        .extracting(f -> f.get("birthDate") + " " + f.get("sex"))
        .containsExactly(later + " M", earlier + " K", later + " M");
  }

  @Test
  void aWholeYearIsOneRequestAndMoreIsTooMuch() {
    List<Map<String, Object>> year =
        LocalDate.of(1904, 1, 1)
            .datesUntil(LocalDate.of(1905, 1, 1))
            .map(date -> Map.<String, Object>of("birthDate", date.toString()))
            .toList();
    assertThat(forecast(year)).hasSize(2 * 366);
    List<Map<String, Object>> more = new ArrayList<>(year);
    more.add(year.getFirst());
    ask("/v1/forecasts", Map.of("dates", more))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/dates"));
  }

  @Test
  void badInputIsNamedByPointer() {
    bad("{}").body("errors[0].pointer", equalTo("/dates"));
    bad("{\"dates\":[]}").body("errors[0].pointer", equalTo("/dates"));
    bad("{\"dates\":[null]}").body("errors[0].pointer", equalTo("/dates/0"));
    bad("{\"dates\":[{}]}").body("errors[0].pointer", equalTo("/dates/0/birthDate"));
    bad("{\"dates\":[{\"birthDate\":\"1900-02-29\"}]}")
        .body("errors[0].pointer", equalTo("/dates/0/birthDate"));
    bad("{\"dates\":[{\"birthDate\":\"1990-01-01\",\"sex\":\"X\"}]}")
        .body("errors[0].pointer", equalTo("/dates/0/sex"));
    bad("{\"dates\":[{\"birthDate\":\"1990-01-01\"},{\"birthDate\":\"1857-12-31\"},"
            + "{\"birthDate\":\"2058-01-01\"}]}")
        .body("errors.pointer", hasItems("/dates/1/birthDate", "/dates/2/birthDate"))
        .body("errors[0].code", equalTo("outside-1858-2057"));
    for (String rate : List.of("-1", "1000000", "0.00001", "1e-400", "1e400", "\"1\"")) {
      bad("{\"dates\":[{\"birthDate\":\"1990-01-01\",\"ratePerYear\":" + rate + "}]}")
          .body("errors[0].pointer", equalTo("/dates/0/ratePerYear"));
    }
    bad("{\"dates\":[{\"birthDate\":\"1990-01-01\",\"ratePerYear\":\"many\"}]}")
        .body("errors[0].pointer", equalTo("/dates/0/ratePerYear"));
    bad("{\"dates\":[{\"birthDate\":\"1990-01-01\",\"rate\":1}]}")
        .body("errors[0].code", equalTo("unknown-field"));
    ask("/v1/forecasts", "{\"dates\":[\"" + "1".repeat(1_200_000)).statusCode(413);
  }

  @Test
  void onlyTheOfficeAndTheOperatorAreLetIn() {
    for (String door : List.of("/v1/forecasts", "/v1/forecasts/without-check-digit")) {
      for (String token : List.of(Tokens.office(), Tokens.operator())) {
        Api.as(token).body("{}").post(door).then().statusCode(400);
      }
      List<String> others =
          List.of(
              Register.SERVICE,
              Tokens.hospital(),
              Tokens.tax(),
              Tokens.bank(),
              Tokens.caseworker("0101"),
              Tokens.auditor(),
              Tokens.citizen(UUID.randomUUID()));
      for (String token : others) {
        Api.as(token)
            .body("{}")
            .post(door)
            .then()
            .statusCode(403)
            .body("type", equalTo("/problems/not-allowed"));
      }
      Api.anonymous().body("{}").post(door).then().statusCode(401);
      String low =
          Tokens.caseworkerOf("0101")
              .claim("groups", List.of("office"))
              .claim("acr", Tokens.LOW)
              .token();
      Api.as(low)
          .body("{}")
          .post(door)
          .then()
          .statusCode(401)
          .body("type", startsWith("/problems/step-up-required"));
    }
  }

  private static Map<String, Object> wanted(LocalDate date, Sex sex) {
    return Map.of("birthDate", date.toString(), "sex", sex.name());
  }

  private static Map<String, Object> rated(LocalDate date, int rate) {
    return Map.of("birthDate", date.toString(), "ratePerYear", rate);
  }

  private static List<Map<String, Object>> forecast(List<Map<String, Object>> dates) {
    return ask("/v1/forecasts", Map.of("dates", dates))
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("forecasts");
  }

  private static ValidatableResponse bad(String body) {
    return ask("/v1/forecasts", body).statusCode(400);
  }

  private static ValidatableResponse ask(String door, Object body) {
    return Api.as(Tokens.office()).body(body).post(door).then();
  }
}
