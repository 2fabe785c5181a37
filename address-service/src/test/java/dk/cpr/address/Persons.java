package dk.cpr.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons of a test, through the service's doors. */
public final class Persons {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERVICE = Tokens.service("person-service");

  private Persons() {}

  /** A report of a residence. */
  public static Map<String, Object> at(UUID person, Map<String, String> address, String from) {
    return Map.of("personId", person, "address", address, "effectFrom", from);
  }

  /** A report of a residence where somebody else lives. */
  public static Map<String, Object> like(UUID person, UUID other, String from) {
    return Map.of("personId", person, "like", other, "effectFrom", from);
  }

  /** Sends a report under a fresh key. */
  public static ValidatableResponse report(Map<String, Object> residence) {
    return Api.once(SERVICE).body(residence).post("/v1/residences").then();
  }

  /** Asks another question of the residences. */
  public static ValidatableResponse ask(String question, Map<String, Object> body) {
    return Api.as(SERVICE).body(body).post("/v1/residences/" + question).then();
  }

  /** A fact on the wire. */
  public static Map<String, @Nullable Object> fact(
      String kind, Map<String, String> value, @Nullable String from, @Nullable String to) {
    Map<String, @Nullable Object> fact = new HashMap<>();
    fact.put("kind", kind);
    fact.put("value", value);
    fact.put("effectFrom", from);
    fact.put("effectTo", to);
    return fact;
  }

  /** Imports a person and gives the counts. */
  public static JsonPath imported(UUID person, List<?> facts) {
    return Api.as(Tokens.operator())
        .body(
            Map.of(
                "source",
                Map.of("system", "P12170", "task", "1", "productionDate", "2001-11-20"),
                "persons",
                List.of(Map.of("personId", person, "reference", "line 2", "facts", facts))))
        .post("/v1/imports/facts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A fact as the change log tells it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Fact(
      String id,
      String kind,
      Map<String, String> value,
      @Nullable String effectFrom,
      @Nullable String effectTo,
      String origin,
      String standing,
      boolean verified) {}

  /** What the change log leaves known of a person and kind, in the order it was opened. */
  public static List<Fact> known(UUID person, String kind) {
    Map<String, Fact> known = new LinkedHashMap<>();
    String cursor = "";
    boolean drained = false;
    while (!drained) {
      JsonNode page = changes(cursor);
      page.get("changes").forEach(change -> follow(change, person, known));
      cursor = page.get("cursor").asText();
      drained = page.get("drained").asBoolean();
    }
    return known.values().stream().filter(fact -> kind.equals(fact.kind())).toList();
  }

  /** The value of the only known fact of a kind. */
  public static Map<String, String> value(UUID person, String kind) {
    List<Fact> known = known(person, kind);
    assertThat(known).hasSize(1);
    return known.getFirst().value();
  }

  private static void follow(JsonNode change, UUID person, Map<String, Fact> known) {
    if (person.toString().equals(change.get("personId").asText())) {
      JsonNode payload = change.get("payload");
      if ("fact-opened".equals(change.get("type").asText())) {
        known.put(payload.get("id").asText(), JSON.convertValue(payload, Fact.class));
      } else if ("fact-closed".equals(change.get("type").asText())) {
        known.remove(payload.get("id").asText());
      }
    }
  }

  private static JsonNode changes(String after) {
    return Api.as(Tokens.service("disclosure-service"))
        .queryParam("after", after)
        .get("/v1/changes")
        .then()
        .statusCode(200)
        .extract()
        .as(JsonNode.class);
  }
}
