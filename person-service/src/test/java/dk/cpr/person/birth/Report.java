package dk.cpr.person.birth;

import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A report of a birth, to be bent by a test and sent. */
final class Report {

  private final Map<String, Object> body = new HashMap<>();

  private Report() {
    with("time", LocalDate.now(dk.cpr.kernel.time.SourceTime.ZONE).minusDays(1) + "T10:15");
    with("sex", "K");
    with("sequence", 1);
    with("place", Map.of("text", "Rigshospitalet"));
  }

  static Report by(Somebody mother) {
    return new Report().with("mother", Map.of("number", mother.number()));
  }

  /** By a mother without number, living at an address that is known. */
  static Report byUnnumbered(String name, String birthDate) {
    return new Report()
        .with("mother", Map.of("name", name, "birthDate", birthDate))
        .with("residence", World.KNOWN_ADDRESS);
  }

  Report with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  Report without(String field) {
    body.remove(field);
    return this;
  }

  Report father(Somebody father) {
    return with("otherParent", Map.of("number", father.number(), "role", "father"));
  }

  String time() {
    return String.valueOf(body.get("time"));
  }

  Response send() {
    return send(UUID.randomUUID().toString());
  }

  Response send(String key) {
    return send(key, Tokens.hospital());
  }

  Response send(String key, String token) {
    return Api.as(token).header("Idempotency-Key", key).body(body).post("/v1/births");
  }
}
