package dk.cpr.disclosure.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.cpr.disclosure.world.ReadModelRows;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class ReceiptBatchTest {
  private static final String PATH = "/v1/receipts/batches";

  @Test
  void anAnswerAboutManyHasAReceiptForEachOnce() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    Map<String, Object> batch = Map.of("receipts", List.of(receipt(one), receipt(other)));
    String key = UUID.randomUUID().toString();
    List<String> ids = written(key, batch).statusCode(201).extract().path("receipts");
    assertThat(written(key, batch).statusCode(201).extract().<List<String>>path("receipts"))
        .isEqualTo(ids);
    written(key, Map.of("receipts", List.of(receipt(one)))).statusCode(409);
    for (UUID person : List.of(one, other)) {
      Api.as(Tokens.auditor())
          .get("/v1/receipts?personId=" + person)
          .then()
          .body("receipts", hasSize(1))
          .body("receipts[0].occasion", equalTo("REPORT"))
          .body("receipts[0].source", equalTo("person-service"));
    }
  }

  @Test
  void oneThatIsNoneTakesTheOthersWithIt() {
    UUID person = UUID.randomUUID();
    Map<String, Object> bad = receipt(UUID.randomUUID());
    bad.put("fields", List.of("0101501234"));
    written(UUID.randomUUID().toString(), Map.of("receipts", List.of(receipt(person), bad)))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/receipts/1/fields/0"));
    Api.as(Tokens.auditor())
        .get("/v1/receipts?personId=" + person)
        .then()
        .body("receipts", hasSize(0));
  }

  @Test
  void anAttemptThatNamedNobodyLeavesATraceWithoutPerson() {
    Map<String, Object> attempt = receipt(UUID.randomUUID());
    attempt.remove("personId");
    List<String> ids =
        written(UUID.randomUUID().toString(), Map.of("receipts", List.of(attempt)))
            .statusCode(201)
            .extract()
            .path("receipts");
    assertThat(
            ReadModelRows.of(
                "select occasion || ' ' || (person_id is null) from receipt where id = ?::uuid",
                ids.getFirst()))
        .containsExactly("REPORT true");
  }

  @Test
  void aThousandAreTakenAndNotOneMoreNorNone() {
    written(
            UUID.randomUUID().toString(),
            Map.of("receipts", Collections.nCopies(1000, receipt(UUID.randomUUID()))))
        .statusCode(201);
    written(
            UUID.randomUUID().toString(),
            Map.of("receipts", Collections.nCopies(1001, receipt(UUID.randomUUID()))))
        .statusCode(400);
    written(UUID.randomUUID().toString(), Map.of("receipts", List.of())).statusCode(400);
  }

  @Test
  void onlyServicesWriteThem() {
    for (String token : List.of(Tokens.hospital(), Tokens.operator(), Tokens.office())) {
      Api.once(token)
          .body(Map.of("receipts", List.of(receipt(UUID.randomUUID()))))
          .post(PATH)
          .then()
          .statusCode(403);
    }
  }

  private static ValidatableResponse written(String key, Map<String, Object> batch) {
    return Api.as(Tokens.service("person-service"))
        .header("Idempotency-Key", key)
        .body(batch)
        .post(PATH)
        .then();
  }

  private static Map<String, Object> receipt(UUID person) {
    Map<String, Object> receipt = new HashMap<>();
    receipt.put("personId", person.toString());
    receipt.put("organisation", "10000001");
    receipt.put("user", "hospital");
    receipt.put("client", "hospital");
    receipt.put("fields", List.of("number.current"));
    receipt.put("purpose", "birth-report");
    receipt.put("legalBasis", "CPR-loven § 3");
    receipt.put("case", "birth 1");
    return receipt;
  }
}
