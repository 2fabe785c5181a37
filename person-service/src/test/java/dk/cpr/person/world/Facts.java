package dk.cpr.person.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the register knows of somebody, and what it answered. */
public final class Facts {
  private static final String SERVICE = Tokens.service("protection-service");

  private Facts() {}

  /** Values of the facts of a kind that hold now. */
  public static List<Map<String, String>> of(Somebody person, String kind) {
    return all(person).path("facts.findAll { it.kind == '%s' }.value".formatted(kind));
  }

  /** Values of the facts of a kind that held at an instant. */
  public static List<Map<String, String>> at(Somebody person, String kind, String instant) {
    return Api.as(SERVICE)
        .body(Map.of("personId", person.id(), "validAt", instant))
        .post("/v1/persons/reads")
        .path("facts.findAll { it.kind == '%s' }.value".formatted(kind));
  }

  /** Slots and values of everything that holds now. */
  public static String text(Somebody person) {
    return all(person).path("facts").toString();
  }

  /** What everything that holds now says, whoever registered it, when and as which row. */
  public static List<String> said(Somebody person) {
    List<Map<String, Object>> facts = all(person).path("facts");
    return facts.stream()
        .map(
            fact ->
                List.of("kind", "slot", "value", "effectFrom", "effectTo", "standing").stream()
                    .map(field -> String.valueOf(fact.get(field)))
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  /** Own kind and mark of each event, as {@code marriage} and {@code marriage/ÆG}. */
  public static List<String> events(Somebody person) {
    return of(person, "event").stream()
        .map(
            value -> value.get("kind") + (value.containsKey("mark") ? "/" + value.get("mark") : ""))
        .toList();
  }

  /** What was disclosed about somebody. */
  public static List<Map<String, Object>> receipts(Somebody person) {
    return Api.as(Tokens.auditor())
        .get(Peers.url("disclosure-service") + "/v1/receipts?personId=" + person.id())
        .path("receipts");
  }

  private static Response all(Somebody person) {
    return Api.as(SERVICE).body(Map.of("personId", person.id())).post("/v1/persons/reads");
  }

  /** That an event was registered. */
  public static Response created(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer;
  }

  /** That a report contradicts a fact of this kind of this person. */
  public static void contradicted(Response answer, String code, String kind, Somebody person) {
    contradicted(answer, code);
    assertThat(answer.<List<Map<String, String>>>path("contradicts"))
        .as(answer.asString())
        .singleElement()
        .satisfies(
            fact ->
                assertThat(fact)
                    .containsEntry("kind", kind)
                    .containsEntry("personId", person.id())
                    .containsKeys("factId", "knownSince"));
  }

  /** That a report contradicts what is known. */
  public static void contradicted(Response answer, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/contradicts-known-fact");
    assertThat(answer.<String>path("errors[0].code")).as(answer.asString()).isEqualTo(code);
  }

  /** That a report is refused with a problem at a place. */
  public static void refused(Response answer, int status, String problem, String pointer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/" + problem);
    assertThat(answer.<String>path("errors[0].pointer")).as(answer.asString()).isEqualTo(pointer);
  }
}
