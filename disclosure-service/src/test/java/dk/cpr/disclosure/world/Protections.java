package dk.cpr.disclosure.world;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests ask of the real protection-service. */
public final class Protections {
  private Protections() {}

  /** Protects name and address as the office does; confirmed when it returns. */
  public static String protect(UUID person) {
    return post("/v1/protections", Map.of("personId", person, "type", "0001"))
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Protects without waiting for the confirmation. */
  public static String protectAtLast(UUID person) {
    return post("/v1/protections", Map.of("personId", person, "type", "0001"))
        .statusCode(anyOf(equalTo(201), equalTo(202)))
        .extract()
        .path("id");
  }

  /** Whether a protection is confirmed. */
  public static boolean isConfirmed(String protection) {
    return request(Tokens.office())
        .get(Peers.url("protection-service") + "/v1/protections/" + protection)
        .then()
        .statusCode(200)
        .extract()
        .path("state")
        .equals("confirmed");
  }

  /** Lifts a protection. */
  public static void lift(String protection) {
    post("/v1/protections/" + protection + "/lifting", Map.of()).statusCode(201);
  }

  /** Registers a protection of any period through the import door. */
  public static void imported(UUID person, Map<String, ?> effect) {
    Map<String, Object> fact =
        new java.util.HashMap<>(
            Map.of("kind", "protection", "slot", "0001", "value", Map.of("type", "0001")));
    fact.putAll(effect);
    request(Tokens.operator())
        .body(
            Map.of(
                "source",
                Map.of(
                    "system",
                    "TEST",
                    "task",
                    "1",
                    "productionDate",
                    LocalDate.now(java.time.ZoneOffset.UTC).toString()),
                "persons",
                List.of(Map.of("personId", person, "reference", "line 1", "facts", List.of(fact)))))
        .post(Peers.url("protection-service") + "/v1/imports/facts")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse post(String path, Map<String, ?> body) {
    return request(Tokens.office()).body(body).post(Peers.url("protection-service") + path).then();
  }

  private static io.restassured.specification.RequestSpecification request(String token) {
    return given()
        .contentType(ContentType.JSON)
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }
}
