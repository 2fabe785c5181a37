package dk.cpr.protection.release;

import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.protectedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dk.cpr.protection.Others;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class ReleaseTest {
  private final UUID person = UUID.randomUUID();

  @Test
  void aCreditorWithAClaimIsTheRecipientOfTheReceiptAndTheAnswerHoldsIdsOnly() {
    Others.lives(person, "0101", "here");
    String id = protectedBy(person, "0001");
    Map<String, Object> answer =
        release(Tokens.caseworker("0101"), id, claim(Map.of("cvr", "10000005")))
            .statusCode(201)
            .extract()
            .path("");
    assertThat(answer).containsOnlyKeys("release", "protection").containsEntry("protection", id);
    assertThat(Others.receipts(person)).hasSize(1);
    assertThat(Others.receipts(person).getFirst())
        .containsEntry("organisation", "10000005")
        .containsEntry("purpose", "creditor-claim")
        .containsEntry("fields", List.of("residence"));
    release(Tokens.office(), id, claim(Map.of("name", "Holm & Søn"))).statusCode(201);
    assertThat(Others.receipts(person).getLast()).containsEntry("user", "Holm & Søn");
  }

  @Test
  void theSameKeyReleasesOnce() {
    String id = protectedBy(person, "0001");
    String key = UUID.randomUUID().toString();
    List<String> releases =
        java.util.stream.Stream.generate(
                () ->
                    Api.as(Tokens.office())
                        .header("Idempotency-Key", key)
                        .body(claim(Map.of("cvr", "10000005")))
                        .post("/v1/protections/" + id + "/releases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("release"))
            .limit(2)
            .distinct()
            .toList();
    assertThat(releases).hasSize(1);
    assertThat(Others.receipts(person)).hasSize(1);
  }

  @Test
  void othersAndOtherKindsAndForeignOnesAreRefused() {
    String id = protectedBy(person, "0003");
    release(Tokens.office(), id, claim(Map.of("cvr", "10000005"))).statusCode(409);
    String other = protectedBy(person, "0001");
    release(Tokens.citizen(person), other, claim(Map.of("cvr", "10000005"))).statusCode(403);
    release(Tokens.bank(), other, claim(Map.of("cvr", "10000005"))).statusCode(403);
    release(Tokens.caseworker("0751"), other, claim(Map.of("cvr", "10000005"))).statusCode(404);
    Others.down("disclosure");
    release(Tokens.office(), other, claim(Map.of("cvr", "10000005"))).statusCode(503);
    Others.up();
    change(other, "lifting", Map.of()).statusCode(201);
    release(Tokens.office(), other, claim(Map.of("cvr", "10000005"))).statusCode(409);
  }

  @Test
  void badInputIsNamed() {
    String id = protectedBy(person, "0001");
    release(Tokens.office(), id, Map.of())
        .statusCode(400)
        .body("errors.pointer", hasItems("/creditor", "/document", "/reason"));
    release(Tokens.office(), id, claim(Map.of())).statusCode(400);
    release(Tokens.office(), id, claim(Map.of("cvr", "10000005", "name", "Holm"))).statusCode(400);
    release(Tokens.office(), id, claim(Map.of("cvr", "1")))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/creditor/cvr"));
    release(Tokens.office(), id, claim(Map.of("name", " "))).statusCode(400);
  }

  private static Map<String, Object> claim(Map<String, String> creditor) {
    return Map.of("creditor", creditor, "document", "judgment 12", "reason", "a claim that is due");
  }

  private static ValidatableResponse release(String token, String id, Map<String, ?> body) {
    return Api.once(token).body(body).post("/v1/protections/" + id + "/releases").then();
  }
}
