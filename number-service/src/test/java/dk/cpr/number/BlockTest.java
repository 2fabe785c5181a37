package dk.cpr.number;

import static dk.cpr.number.Register.allocate;
import static dk.cpr.number.Register.at;
import static dk.cpr.number.Register.given;
import static dk.cpr.number.Register.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
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
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class BlockTest {
  private static final FreshDates DATES = new FreshDates(1862);
  private static final String HOSPITAL = "10000001";

  @Test
  void reservedNumbersGoToNobodyElseUntilTheBlockIsClosed() {
    LocalDate date = DATES.next();
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 0));
    JsonPath block = reserved(date, Sex.K, 3);
    assertThat(block.getList("unused"))
        .isEqualTo(List.of(at(date, Sex.K, 1), at(date, Sex.K, 2), at(date, Sex.K, 3)));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 4));
    use(date, Sex.K, at(date, Sex.K, 2), HOSPITAL).statusCode(201);
    close(block.getString("id"), Tokens.hospital())
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("unused", empty())
        .body("used", equalTo(List.of(at(date, Sex.K, 2))));
    assertThat(List.of(given(date, Sex.K), given(date, Sex.K), given(date, Sex.K)))
        .containsExactly(at(date, Sex.K, 1), at(date, Sex.K, 3), at(date, Sex.K, 5));
  }

  @Test
  void aBlockPassesOverWhatIsTakenAndOtherBlocks() {
    LocalDate date = DATES.next();
    Register.imported("2020-01-01", Register.entry(at(date, Sex.M, 1), "current"));
    reserved(date, Sex.M, 2);
    assertThat(reserved(date, Sex.M, 2).getList("unused"))
        .isEqualTo(List.of(at(date, Sex.M, 3), at(date, Sex.M, 4)));
    assertThat(given(date, Sex.M)).isEqualTo(at(date, Sex.M, 5));
  }

  @Test
  void aNumberIsUsedOnceAndOnlyByWhoeverHasItsBlock() {
    LocalDate date = DATES.next();
    String number = reserved(date, Sex.K, 2).getString("unused[0]");
    use(date, Sex.K, number, "10000004").statusCode(409).body("type", is("not-in-block"));
    Map<String, Object> order = using(date, Sex.K, number, HOSPITAL);
    for (int i = 0; i < 2; i++) {
      allocate(order).statusCode(201).body("number", equalTo(number));
    }
    use(date, Sex.K, number, HOSPITAL).statusCode(409).body("type", is("not-in-block"));
    use(date, Sex.K, at(date, Sex.K, 7), HOSPITAL).statusCode(409).body("type", is("not-in-block"));
  }

  @Test
  void aNumberOfAClosedBlockIsNotGivenOutOfItAnyMore() {
    LocalDate date = DATES.next();
    JsonPath block = reserved(date, Sex.K, 1);
    close(block.getString("id"), Tokens.hospital()).statusCode(200);
    close(block.getString("id"), Tokens.hospital()).statusCode(200);
    use(date, Sex.K, block.getString("unused[0]"), HOSPITAL).statusCode(409);
    assertThat(given(date, Sex.K)).isEqualTo(block.getString("unused[0]"));
  }

  @Test
  void anExpiredBlockKeepsItsNumbersUntilItIsReconciled() {
    LocalDate date = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    JsonPath block = reserved(date, Sex.M, 2);
    Database.update(
        "update block set valid_to = now() - interval '2 days' where id = '%s'"
            .formatted(block.getString("id")));
    read(block.getString("id"), Tokens.hospital()).body("state", equalTo("EXPIRED"));
    Api.as(Tokens.operator())
        .get("/v1/blocks")
        .then()
        .statusCode(200)
        .body("blocks.id", hasItems(block.getString("id")));
    use(date, Sex.M, block.getString("unused[0]"), HOSPITAL)
        .statusCode(409)
        .body("type", is("block-expired"));
    assertThat(given(date, Sex.M)).isNotIn(block.getList("unused"));
    close(block.getString("id"), Tokens.operator()).statusCode(200);
    assertThat(given(date, Sex.M)).isEqualTo(block.getString("unused[0]"));
  }

  @Test
  void aBlockLongerThanWhatIsLeftIsRefusedAndReservesNothing() {
    LocalDate date = LocalDate.of(1901, 3, 4);
    int capacity = NumberSeries.of(date, Sex.K).capacity();
    int left = capacity;
    while (left > 1000) {
      reserved(date, Sex.K, 1000);
      left -= 1000;
    }
    reserve(wanted(date, Sex.K, left + 1), Tokens.hospital())
        .statusCode(409)
        .body("type", is("series-exhausted"));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, capacity - left));
  }

  @Test
  void aRepeatedReservationIsAnsweredTheSame() {
    LocalDate date = DATES.next();
    Map<String, Object> wanted = wanted(date, Sex.K, 2);
    String key = UUID.randomUUID().toString();
    String first = reserve(wanted, Tokens.hospital(), key).statusCode(201).extract().path("id");
    reserve(wanted, Tokens.hospital(), key).statusCode(201).body("id", equalTo(first));
    wanted.put("size", 3);
    reserve(wanted, Tokens.hospital(), key)
        .statusCode(409)
        .body("type", is("idempotency-key-reused"));
    assertThat(given(date, Sex.K)).isEqualTo(at(date, Sex.K, 2));
  }

  @Test
  void onlyItsOwnOrganisationAndTheOperatorSeeABlock() {
    LocalDate date = DATES.next();
    String id = reserved(date, Sex.K, 1).getString("id");
    String other = Tokens.system("other", "10000009", "hospital").token();
    read(id, other).statusCode(404);
    close(id, other).statusCode(404);
    read(id, Tokens.operator()).statusCode(200);
    Map<String, Object> wanted = wanted(date, Sex.K, 1);
    reserve(wanted, other).statusCode(403).body("type", is("wrong-organisation"));
    reserve(wanted, Tokens.bank()).statusCode(403).body("type", is("wrong-organisation"));
    for (String token : List.of(Tokens.caseworker("0101"), Tokens.service("person-service"))) {
      reserve(wanted, token).statusCode(403).body("type", is("not-allowed"));
      read(id, token).statusCode(403);
    }
    read(UUID.randomUUID().toString(), Tokens.operator()).statusCode(404);
  }

  @Test
  void badReservationsAreNamedByPointer() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    bad("size", 0).statusCode(400).body("errors[0].pointer", equalTo("/size"));
    bad("size", 1001).statusCode(400).body("errors[0].pointer", equalTo("/size"));
    bad("unit", "").statusCode(400).body("errors[0].pointer", equalTo("/unit"));
    bad("organisation", "1").statusCode(400).body("errors[0].pointer", equalTo("/organisation"));
    bad("validTo", "2020-01-01T00:00:00Z")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/validTo"));
    bad("validTo", "tomorrow").statusCode(400).body("errors[0].pointer", equalTo("/validTo"));
    bad("birthDate", "1857-12-31").statusCode(400).body("errors[0].pointer", equalTo("/birthDate"));
    bad("birthDate", today.plusDays(93).toString())
        .statusCode(422)
        .body("type", is("in-the-future"));
    bad("sex", "X").statusCode(400).body("errors[0].pointer", equalTo("/sex"));
  }

  private static ValidatableResponse bad(String field, Object value) {
    Map<String, Object> wanted = wanted(LocalDate.of(1899, 1, 1), Sex.K, 1);
    wanted.put(field, value);
    return reserve(wanted, Tokens.operator());
  }

  private static Map<String, Object> wanted(LocalDate date, Sex sex, int size) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("birthDate", date.toString());
    wanted.put("sex", sex.name());
    wanted.put("size", size);
    wanted.put("organisation", HOSPITAL);
    wanted.put("unit", "ward");
    wanted.put("validTo", Instant.now().plus(Duration.ofDays(7)).toString());
    return wanted;
  }

  private static JsonPath reserved(LocalDate date, Sex sex, int size) {
    return reserve(wanted(date, sex, size), Tokens.hospital()).statusCode(201).extract().jsonPath();
  }

  private static ValidatableResponse reserve(Map<String, Object> wanted, String token) {
    return reserve(wanted, token, UUID.randomUUID().toString());
  }

  private static ValidatableResponse reserve(Map<String, Object> wanted, String token, String key) {
    return Api.as(token).header("Idempotency-Key", key).body(wanted).post("/v1/blocks").then();
  }

  private static ValidatableResponse read(String id, String token) {
    return Api.as(token).get("/v1/blocks/" + id).then();
  }

  private static ValidatableResponse close(String id, String token) {
    return Api.as(token).post("/v1/blocks/" + id + "/closing").then();
  }

  private static Map<String, Object> using(
      LocalDate date, Sex sex, String number, String organisation) {
    Map<String, Object> order = new HashMap<>(order(date, sex, UUID.randomUUID()));
    order.put("reservedNumber", number);
    order.put("organisation", organisation);
    return order;
  }

  private static ValidatableResponse use(
      LocalDate date, Sex sex, String number, String organisation) {
    return allocate(using(date, sex, number, organisation));
  }

  private static org.hamcrest.Matcher<String> is(String slug) {
    return equalTo("/problems/" + slug);
  }
}
