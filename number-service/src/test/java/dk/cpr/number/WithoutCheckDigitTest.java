package dk.cpr.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class WithoutCheckDigitTest {
  /**
   * By hand, with w = the weighted sum of the date (weights 4 3 2 7 6 5) and for each seventh digit
   * a: f = -(w + 6 + 4a) mod 11; 45 numbers with check digit for each sex, one more for women when
   * f is even, for men when it is odd, for nobody when it is 10 (docs/personnummer.md, Capacity):
   *
   * <pre>
   * 010165  w = 3 + 7 + 36 + 25     = 71   a 0 1 2 3 4 9   f 0 7 3 10 6 8   women 273, men 272
   * 150620  w = 4 + 15 + 42 + 12    = 73   a 0 1 2 3       f 9 5 1 8        women 181, men 183
   * 010100  w = 3 + 7               = 10   a 4 5 6 7 8 9   f 1 8 4 0 7 3    women 273, men 273
   *         (born 2000)
   * </pre>
   *
   * So 273 women of 1 January 1965 have not entered the series and 274 have, with one; 300 men are
   * 28 beyond 272; 200 men of 15 June 1920 are 17 beyond 183 and 181 women are none; all 3,000
   * women of 1 January 2000 are 2,727 beyond 273, and 273 men are none.
   */
  @Test
  void theSmallExampleCheckedByHandComesOut() {
    List<Map<String, Object>> entered =
        entered(
            count("2000-01-01", "K", 3000),
            count("1965-01-01", "M", 300),
            count("1920-06-15", "K", 181),
            count("1920-06-15", "M", 200),
            count("2000-01-01", "M", 273),
            count("1965-01-01", "K", 274));
    assertThat(entered)
        .containsExactly(
            one("1920-06-15", "M", 183, 17),
            one("1965-01-01", "K", 273, 1),
            one("1965-01-01", "M", 272, 28),
            one("2000-01-01", "K", 273, 2727));
    assertThat(entered(count("1965-01-01", "K", 273), count("1965-01-01", "M", 0))).isEmpty();
  }

  @Test
  void tenThousandCountsAreOneRequestAndMoreIsTooMuch() {
    List<Map<String, Object>> counts =
        new ArrayList<>(
            LocalDate.of(1937, 1, 1)
                .datesUntil(LocalDate.of(1999, 12, 31))
                .limit(10_000)
                .map(date -> count(date.toString(), "K", 275))
                .toList());
    assertThat(
            ask(Map.of("counts", counts)).statusCode(200).extract().jsonPath().getList("entered"))
        .hasSize(10_000);
    counts.add(count("1999-12-31", "K", 1));
    ask(Map.of("counts", counts)).statusCode(400).body("errors[0].pointer", equalTo("/counts"));
  }

  @Test
  void badInputIsNamedByPointer() {
    bad("{}", "/counts", "not-null");
    bad("{\"counts\":[]}", "/counts", "size");
    bad("{\"counts\":[null]}", "/counts/0", "not-null");
    bad(counts("{\"birthDate\":\"1965-01-01\",\"sex\":\"K\"}"), "/counts/0/given", "not-null");
    bad(counts(json("1965-01-01", "K", "-1")), "/counts/0/given", "positive-or-zero");
    bad(counts(json("1965-01-01", "K", "1.5")), "/counts/0/given", "wrong-type");
    bad(counts(json("1965-01-01", "K", "\"1\"")), "/counts/0/given", "wrong-type");
    bad(counts(json("1965-01-01", "K", "3000")), "/counts/0/given", "beyond-capacity");
    bad(counts(json("1965-01-01", "Q", "1")), "/counts/0/sex", "wrong-type");
    bad(counts(json("1965-02-29", "K", "1")), "/counts/0/birthDate", "wrong-type");
    bad(counts(json("1857-12-31", "K", "1")), "/counts/0/birthDate", "outside-1858-2057");
    String twice = json("1965-01-01", "K", "1") + "," + json("1965-01-01", "K", "2");
    bad(counts(twice), "/counts/1", "named-twice");
  }

  private static String counts(String counts) {
    return "{\"counts\":[" + counts + "]}";
  }

  private static String json(String date, String sex, String given) {
    return "{\"birthDate\":\"%s\",\"sex\":\"%s\",\"given\":%s}".formatted(date, sex, given);
  }

  private static void bad(String body, String pointer, String code) {
    ask(body)
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code));
  }

  private static Map<String, Object> count(String date, String sex, int given) {
    return Map.of("birthDate", date, "sex", sex, "given", given);
  }

  private static Map<String, Object> one(String date, String sex, int with, int without) {
    return Map.of(
        "birthDate", date, "sex", sex, "withCheckDigit", with, "withoutCheckDigit", without);
  }

  @SafeVarargs
  private static List<Map<String, Object>> entered(Map<String, Object>... counts) {
    return ask(Map.of("counts", List.of(counts)))
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("entered");
  }

  private static ValidatableResponse ask(Object body) {
    return Api.as(Tokens.operator()).body(body).post("/v1/forecasts/without-check-digit").then();
  }
}
