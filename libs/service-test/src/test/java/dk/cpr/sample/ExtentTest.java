package dk.cpr.sample;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a delivery may end follows from what it is proven to be. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class ExtentTest {
  private static final String JANUARY = "2026-01-01";
  private static final String FEBRUARY = "2026-02-01";
  private static final String MARCH = "2026-03-01";

  private final String person = UUID.randomUUID().toString();
  private final String task = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whatIsNotProvenWholeEndsNothing() {
    imports(JANUARY, "WHOLE", name("Vang", "2000-01-01"), church("F"));
    for (String extent : new @Nullable String[] {null, "ADDITIONS", "CHANGES"}) {
      imports(FEBRUARY, extent, name("Vang", "2000-01-01")).body("persons[0].closed", equalTo(0));
    }
    imports(MARCH, "WHOLE", name("Vang", "2000-01-01")).body("persons[0].closed", equalTo(1));
  }

  @Test
  void additionsAddWhatIsNewAndReplaceNothing() {
    imports(JANUARY, "WHOLE", name("Vang", "2000-01-01"));
    imports(FEBRUARY, "ADDITIONS", name("Holm", "2026-01-15"), church("F"))
        .body("persons[0].opened", equalTo(1))
        .body("persons[0].closed", equalTo(0))
        .body("persons[0].setAside[0].reason", equalTo("contradicts-known-fact"));
  }

  @Test
  void changesTakeThePlaceOfWhatTheySayOtherwiseAndLeaveWhatWasBefore() {
    imports(JANUARY, "CHANGES", name("Vang", "2000-01-01"), church("F"));
    imports(FEBRUARY, "CHANGES", name("Holm", "2026-01-15"))
        .body("persons[0].opened", equalTo(2))
        .body("persons[0].closed", equalTo(1));
    facts()
        .body("findAll{it.kind=='name'}.value.surname", containsInAnyOrder("Vang", "Holm"))
        .body("find{it.value.surname=='Vang'}.effectTo", equalTo("2026-01-15"))
        .body("findAll{it.kind=='church'}", hasSize(1));
  }

  @Test
  void changesAfterADeliveryThatNeverCameReplaceNothingAndSaySo() {
    imports(JANUARY, "CHANGES", name("Vang", "2000-01-01"));
    send(MARCH, "CHANGES", FEBRUARY, name("Holm", "2026-02-15"))
        .body("persons[0].gap", equalTo(true))
        .body("persons[0].closed", equalTo(0));
    imports(FEBRUARY, "CHANGES").body("persons[0].setAside[0].reason", equalTo("older-than-known"));
  }

  @Test
  void whatWasNotProvenIsMendedByADeliveryOfTheSameDay() {
    imports(JANUARY, "ADDITIONS", church("F"));
    imports(JANUARY, "WHOLE", name("Vang", "2000-01-01"))
        .body("persons[0].opened", equalTo(1))
        .body("persons[0].closed", equalTo(1));
    imports(JANUARY, "WHOLE", church("F"))
        .body("persons[0].setAside[0].reason", equalTo("met-twice-with-different-facts"));
    imports(JANUARY, "ADDITIONS", church("F"))
        .body("persons[0].opened", equalTo(1))
        .body("persons[0].closed", equalTo(0));
  }

  @Test
  void anExtentThatIsUnknownIsRefused() {
    Api.as(Tokens.operator())
        .body(batch(JANUARY, "EVERYTHING", null))
        .post("/v1/imports/facts")
        .then()
        .statusCode(400);
  }

  @SafeVarargs
  private ValidatableResponse imports(
      String date, @Nullable String extent, Map<String, Object>... facts) {
    return send(date, extent, null, facts);
  }

  @SafeVarargs
  private ValidatableResponse send(
      String date,
      @Nullable String extent,
      @Nullable String previous,
      Map<String, Object>... facts) {
    return Api.as(Tokens.operator())
        .body(batch(date, extent, previous, facts))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200);
  }

  @SafeVarargs
  private Map<String, Object> batch(
      String date,
      @Nullable String extent,
      @Nullable String previous,
      Map<String, Object>... facts) {
    Map<String, Object> one =
        new HashMap<>(Map.of("personId", person, "reference", "line 2", "facts", List.of(facts)));
    if (extent != null) {
      one.put("extent", extent);
    }
    Map<String, Object> batch =
        new HashMap<>(
            Map.of(
                "source",
                Map.of("system", "P12170", "task", task, "productionDate", date),
                "persons",
                List.of(one)));
    if (previous != null) {
      batch.put("previousProductionDate", previous);
    }
    return batch;
  }

  private ValidatableResponse facts() {
    return Api.as(Tokens.service("person-service"))
        .get("/v1/samples/" + person + "/facts")
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> name(String surname, String from) {
    return Map.of("kind", "name", "value", Map.of("surname", surname), "effectFrom", from);
  }

  private static Map<String, Object> church(String code) {
    return Map.of("kind", "church", "value", Map.of("code", code), "effectFrom", "1997-09-09");
  }
}
