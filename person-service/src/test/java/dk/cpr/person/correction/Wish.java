package dk.cpr.person.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A correction to be bent and sent, and reads of what became of it. */
final class Wish {
  private final Map<String, Object> body = new HashMap<>();
  private final List<Map<String, Object>> facts = new ArrayList<>();

  private Wish() {
    body.put("reason", "REGISTERED_WRONGLY");
    body.put("explanation", "The certificate says otherwise.");
    body.put("document", "case 2026-17");
    body.put("facts", facts);
  }

  static Wish of(Map<String, Object> item) {
    return new Wish().and(item);
  }

  Wish and(Map<String, Object> item) {
    facts.add(item);
    return this;
  }

  Wish with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  Wish without(String field) {
    body.remove(field);
    return this;
  }

  static Map<String, Object> correct(String kind, String fact, Map<String, String> value) {
    return new HashMap<>(Map.of("fact", fact, "kind", kind, "act", "CORRECT", "value", value));
  }

  static Map<String, Object> during(String kind, String fact, Map<String, String> effect) {
    return new HashMap<>(Map.of("fact", fact, "kind", kind, "act", "CORRECT", "effect", effect));
  }

  static Map<String, Object> annul(String kind, String fact) {
    return new HashMap<>(Map.of("fact", fact, "kind", kind, "act", "ANNUL"));
  }

  static Map<String, Object> restore(String kind, String fact) {
    return new HashMap<>(Map.of("fact", fact, "kind", kind, "act", "RESTORE"));
  }

  Response send(String token) {
    return send(token, UUID.randomUUID().toString());
  }

  Response send(String token, String key) {
    return Api.as(token).header("Idempotency-Key", key).body(body).post("/v1/corrections");
  }

  Response preview(String token) {
    return Api.as(token).body(body).post("/v1/corrections?dryRun=true");
  }

  Response sendWithoutKey(String token) {
    return Api.as(token).body(body).post("/v1/corrections");
  }

  Response post(String token, String query) {
    return Api.once(token).body(body).post("/v1/corrections" + query);
  }

  /** Done by the CPR office. */
  Response done() {
    Response answer = send(Tokens.office());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer;
  }

  /** Somebody of whom nothing is known yet. */
  static Somebody somebody() {
    return new Somebody("", PersonId.newId().toString());
  }

  /** A fact with an end. */
  static Map<String, Object> fact(String kind, String from, String to, Map<String, String> value) {
    Map<String, Object> fact = World.fact(kind, from, value);
    fact.put("effectTo", to);
    return fact;
  }

  /** What held at a time, as it was known at another; both may be absent. */
  static List<Map<String, Object>> held(Somebody person, String kind, Map<String, String> moments) {
    Map<String, String> query = new HashMap<>(moments);
    query.put("personId", person.id());
    Response answer =
        Api.as(Tokens.service("protection-service")).body(query).post("/v1/persons/reads");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("facts.findAll { it.kind == '%s' }".formatted(kind));
  }

  /** Id of the fact that held at a time. */
  static String id(Somebody person, String kind, String validAt) {
    List<Map<String, Object>> held = held(person, kind, Map.of("validAt", validAt));
    assertThat(held).as("%s at %s", kind, validAt).hasSize(1);
    return String.valueOf(held.getFirst().get("id"));
  }

  /** A field of what held at a time; none when nothing did. */
  static List<String> values(Somebody person, String kind, String field, String validAt) {
    return held(person, kind, Map.of("validAt", validAt)).stream()
        .map(fact -> fact.get("value") instanceof Map<?, ?> value ? value.get(field) : null)
        .map(String::valueOf)
        .toList();
  }
}
