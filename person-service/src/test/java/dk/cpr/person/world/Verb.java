package dk.cpr.person.world;

import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A report of a life event, to be bent by a test and sent; by the CPR office unless said. */
public final class Verb {
  private final String path;
  private final Map<String, Object> body = new HashMap<>();
  private final Map<String, Object> basis = new HashMap<>();
  private String token = Tokens.office();

  private Verb(String path) {
    this.path = path;
    since("2024-05-01T12:00");
    body.put("basis", basis);
  }

  public static Verb at(String path) {
    return new Verb(path);
  }

  /** An event between two. */
  public static Verb of(String path, Somebody person, Somebody spouse) {
    return at(path).person("person", person).person("spouse", spouse);
  }

  public Verb since(String effectFrom) {
    return basis("effectFrom", effectFrom);
  }

  public Verb basis(String field, Object value) {
    basis.put(field, value);
    return this;
  }

  public Verb with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  public Verb without(String field) {
    body.remove(field);
    return this;
  }

  public Verb person(String field, Somebody somebody) {
    return with(field, Map.of("number", somebody.number()));
  }

  public Verb by(String other) {
    token = other;
    return this;
  }

  public Response send() {
    return send(UUID.randomUUID().toString());
  }

  public Response send(String key) {
    return Api.as(token).header("Idempotency-Key", key).body(body).post(path);
  }

  public Response preview() {
    return Api.as(token).body(body).post(path + "?dryRun=true");
  }

  /** Sent as it is, with whatever a test does to the query. */
  public Response send(Map<String, String> query) {
    return Api.as(token).queryParams(query).body(body).post(path);
  }
}
