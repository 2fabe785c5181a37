package dk.cpr.disclosure.world;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Appends to the logs; returns when the service under test has applied it. */
final class Feed {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Feed() {}

  static Map<String, ?> change(String type, UUID person, Map<String, ?> payload) {
    return Map.of(
        "type", type,
        "personId", person,
        "payload", payload,
        "recordedAt", Instant.now().toString());
  }

  static void append(String service, List<Map<String, ?>> changes) {
    given()
        .contentType("text/plain; charset=UTF-8")
        .body(changes.stream().map(Feed::json).collect(Collectors.joining("\n")))
        .post(System.getProperty("cpr.test.url." + service))
        .then()
        .statusCode(204);
  }

  private static String json(Map<String, ?> change) {
    try {
      return JSON.writeValueAsString(change);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
