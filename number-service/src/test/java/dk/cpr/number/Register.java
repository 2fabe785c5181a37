package dk.cpr.number;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What the tests ask of the service, by its doors only. */
final class Register {
  static final String SERVICE = Tokens.service("person-service");

  private Register() {}

  static Map<String, Object> order(LocalDate date, Sex sex, UUID person) {
    return Map.of("birthDate", date, "sex", sex, "reason", "BIRTH", "personId", person);
  }

  static ValidatableResponse allocate(Map<String, Object> order) {
    return allocateAs(SERVICE, order);
  }

  static ValidatableResponse allocateAs(String token, Map<String, Object> order) {
    Map<String, Object> body = new HashMap<>(order);
    body.replaceAll((name, value) -> value.toString());
    return again(
        () ->
            Api.as(token)
                .header("Idempotency-Key", order.get("personId").toString())
                .body(body)
                .post("/v1/allocations"));
  }

  static String given(LocalDate date, Sex sex) {
    return allocate(order(date, sex, UUID.randomUUID())).statusCode(201).extract().path("number");
  }

  static ValidatableResponse post(String path, Object body) {
    return again(() -> Api.as(SERVICE).body(body).post(path));
  }

  /** Does as the register asks when it is too busy: sends the same again. */
  static ValidatableResponse again(Supplier<Response> request) {
    Response answer = request.get();
    for (int i = 0; i < 20 && answer.statusCode() == 503; i++) {
      answer = request.get();
    }
    return answer.then();
  }

  /** The number at an ordinal of the official order. */
  static String at(LocalDate date, Sex sex, int ordinal) {
    return NumberSeries.of(date, sex).at(ordinal).digits();
  }

  static Map<String, Object> entry(String number, String state) {
    return new HashMap<>(Map.of("number", number, "state", state));
  }

  static Map<String, Object> entry(String number, String state, String successor) {
    Map<String, Object> entry = entry(number, state);
    entry.put("successor", successor);
    return entry;
  }

  @SafeVarargs
  static JsonPath imported(String produced, Map<String, Object>... entries) {
    return imported(produced, Arrays.asList(entries));
  }

  static JsonPath imported(String produced, List<Map<String, Object>> entries) {
    return post("/v1/imports/numbers", batch(produced, entries))
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static Map<String, Object> batch(String produced, List<Map<String, Object>> entries) {
    return Map.of(
        "source",
        Map.of("system", "P12170", "task", "110901", "productionDate", produced),
        "numbers",
        entries);
  }

  /** Whose a number is. */
  static String personOf(String number) {
    return resolved(number).getString("numbers[0].personId");
  }

  static JsonPath resolved(String... numbers) {
    return post("/v1/resolutions", Map.of("numbers", numbers)).statusCode(200).extract().jsonPath();
  }

  /** Everything in the log after a cursor. */
  static JsonPath changes(String after) {
    return Api.as(Tokens.service("disclosure-service"))
        .get("/v1/changes?limit=5000&after=" + after)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The end of the log. */
  static String end() {
    String cursor = "";
    JsonPath page = changes(cursor);
    while (!page.getBoolean("drained")) {
      cursor = page.getString("cursor");
      page = changes(cursor);
    }
    return page.getString("cursor");
  }
}
