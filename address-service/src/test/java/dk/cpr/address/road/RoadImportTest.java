package dk.cpr.address.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.cpr.address.Street;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class RoadImportTest {
  private final String task = Street.freeCode();
  private final String road = Street.freeCode();

  @Test
  void everyTypeOfRecordIsKeptAndTheSameAgainChangesNothing() {
    Map<?, ?>[] lines =
        IntStream.rangeClosed(1, 16)
            .mapToObj(type -> line("%03d".formatted(type)))
            .toArray(Map<?, ?>[]::new);
    counts(send("2017-05-31", lines), 16, 0, 0);
    counts(send("2017-05-31", lines), 0, 16, 0);
    counts(send("2018-05-31", lines), 0, 16, 0);
  }

  @Test
  void aLaterDeliveryClosesWhatItNoLongerHoldsOnceItIsComplete() {
    Map<?, ?> staying = line("001", "name", "Blivende");
    Map<?, ?> going = line("005", "noteText", "Nedlagt");
    send("2017-05-31", staying, going);
    send("2018-05-31", staying);
    assertThat(closed("2017-05-31")).isZero();
    assertThat(closed("2018-05-31")).isEqualTo(1);
    assertThat(closed("2018-05-31")).isZero();
    counts(send("2018-05-31", going), 1, 0, 0);
  }

  @Test
  void aCompletionWithoutADeliveryClosesNothing() {
    send("2017-05-31", line("001", "name", "Blivende"));
    assertThat(closed("2018-05-31")).isZero();
  }

  @Test
  void whatAnOlderDeliveryAddsIsSetAside() {
    Map<?, ?> known = line("001", "name", "Kendt");
    send("2018-05-31", known);
    JsonPath answer = send("2017-05-31", known, line("001", "name", "Gammel"));
    counts(answer, 0, 1, 1);
    assertThat(answer.getString("setAside[0].reason")).isEqualTo("older-than-known");
  }

  @Test
  void brokenRecordsAreNamedAndTheOthersKept() {
    JsonPath answer =
        send(
            "2017-05-31", line("999"), line("004", "postcode", "23OO"), line("001", "name", "God"));
    counts(answer, 1, 0, 2);
    assertThat(answer.getList("setAside.reason"))
        .containsExactly("unknown-record-type", "malformed:postcode");
  }

  @Test
  void missingAndImpossibleInputIsNamed() {
    Api.as(Tokens.operator())
        .body("{}")
        .post("/v1/imports/roads")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/source"))
        .body("errors.pointer", hasItem("/records"));
    post("2017-02-30", line("001")).statusCode(400);
    post("2017-02-28", Map.of("recordType", "001"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/records/0/fields"));
    post("2017-02-28", Map.of("recordType", "001", "fields", Map.of(), "line", "001…"))
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-field"));
  }

  @Test
  void onlyTheOperatorImports() {
    for (String path : List.of("/v1/imports/roads", "/v1/imports/roads/completions")) {
      Api.as(Tokens.service("person-service")).body("{}").post(path).then().statusCode(403);
    }
  }

  private Map<String, Object> line(String type, String... fields) {
    Map<String, String> all = new HashMap<>(Map.of("municipality", "0101", "road", road));
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return Map.of("recordType", type, "fields", all);
  }

  private ValidatableResponse post(String productionDate, Map<?, ?>... lines) {
    return Api.as(Tokens.operator())
        .body(Map.of("source", source(productionDate), "records", Arrays.asList(lines)))
        .post("/v1/imports/roads")
        .then();
  }

  private JsonPath send(String productionDate, Map<?, ?>... lines) {
    return post(productionDate, lines).statusCode(200).extract().jsonPath();
  }

  private int closed(String productionDate) {
    return Api.as(Tokens.operator())
        .body(Map.of("source", source(productionDate)))
        .post("/v1/imports/roads/completions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("closed");
  }

  private Map<String, String> source(String productionDate) {
    return Map.of("system", "P05780", "task", task, "productionDate", productionDate);
  }

  private static void counts(JsonPath answer, int accepted, int unchanged, int setAside) {
    assertThat(answer.getInt("accepted")).isEqualTo(accepted);
    assertThat(answer.getInt("unchanged")).isEqualTo(unchanged);
    assertThat(answer.getList("setAside")).hasSize(setAside);
  }
}
