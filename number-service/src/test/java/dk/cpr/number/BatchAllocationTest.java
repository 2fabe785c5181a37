package dk.cpr.number;

import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.given;
import static dk.cpr.number.Register.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.kernel.code.Sex;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
class BatchAllocationTest {
  private static final FreshDates DATES = new FreshDates(1890);

  @Test
  void aThousandAreGivenInTheOrderAsked() {
    LocalDate date = DATES.next();
    List<Map<String, Object>> orders = new ArrayList<>();
    IntStream.range(0, 1000).forEach(i -> orders.add(one(date, i % 2 == 0 ? Sex.K : Sex.M)));
    List<String> numbers =
        batch(orders, key()).statusCode(200).extract().path("allocations.number");
    assertThat(numbers)
        .isEqualTo(
            IntStream.range(0, 1000)
                .mapToObj(i -> at(date, i % 2 == 0 ? Sex.K : Sex.M, i / 2))
                .toList());
  }

  @Test
  void aRepeatIsAnsweredTheSameAndTakesNothing() {
    LocalDate date = DATES.next();
    String key = key();
    List<Map<String, Object>> orders = List.of(one(date, Sex.K), one(date, Sex.K));
    for (int i = 0; i < 2; i++) {
      batch(orders, key)
          .statusCode(200)
          .body("allocations.number", equalTo(List.of(at(date, Sex.K, 0), at(date, Sex.K, 1))));
    }
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 2));
    batch(List.of(orders.getFirst()), key)
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void whatIsRefusedDoesNotHoldUpTheOthersAndLeavesNoGap() {
    LocalDate date = DATES.next();
    Map<String, Object> known = one(date, Sex.K);
    batch(List.of(known), key()).statusCode(200);
    Map<String, Object> another = new HashMap<>(known);
    another.put("sex", "M");
    Map<String, Object> tomorrow = one(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3), Sex.K);
    Map<String, Object> twice = one(date, Sex.K);
    batch(List.of(another, tomorrow, twice, twice, known, one(date, Sex.K)), key())
        .statusCode(200)
        .body("allocations[0].problem", equalTo("/problems/already-reported"))
        .body("allocations[0].number", nullValue())
        .body("allocations[1].problem", equalTo("/problems/in-the-future"))
        .body("allocations[2].number", equalTo(at(date, Sex.K, 1)))
        .body("allocations[3].number", equalTo(at(date, Sex.K, 1)))
        .body("allocations[4].number", equalTo(at(date, Sex.K, 0)))
        .body("allocations[5].number", equalTo(at(date, Sex.K, 2)));
    assertThat(given(date, Sex.M)).isEqualTo(at(date, Sex.M, 0));
  }

  @Test
  void anAnnulledNumberIsNotToldAgain() {
    LocalDate date = DATES.next();
    String key = key();
    List<Map<String, Object>> orders = List.of(one(date, Sex.K));
    String number = batch(orders, key).statusCode(200).extract().path("allocations[0].number");
    Register.post("/v1/annulments", Map.of("number", number)).statusCode(200);
    batch(orders, key)
        .statusCode(200)
        .body("allocations[0].problem", equalTo("/problems/number-annulled"));
  }

  @Test
  void badBatchesAreRefusedByPointer() {
    batch(List.of(), key()).statusCode(400).body("errors[0].pointer", equalTo("/allocations"));
    Map<String, Object> noSex = one(DATES.next(), Sex.K);
    noSex.remove("sex");
    batch(List.of(noSex), key())
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/allocations/0/sex"));
    List<Map<String, Object>> many = new ArrayList<>();
    IntStream.range(0, 1001).forEach(i -> many.add(one(LocalDate.of(1890, 1, 1), Sex.K)));
    batch(many, key()).statusCode(400).body("errors[0].pointer", equalTo("/allocations"));
    batch(List.of(one(DATES.next(), Sex.K)), "short")
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  private static Map<String, Object> one(LocalDate date, Sex sex) {
    Map<String, Object> one = new HashMap<>(order(date, sex, UUID.randomUUID()));
    one.replaceAll((name, value) -> value.toString());
    return one;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static ValidatableResponse batch(List<Map<String, Object>> orders, String key) {
    return Api.as(Register.SERVICE)
        .header("Idempotency-Key", key)
        .body(Map.of("allocations", orders))
        .post("/v1/allocations/batches")
        .then();
  }
}
