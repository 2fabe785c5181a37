package dk.cpr.person.birth;

import dk.cpr.person.world.Until;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What became of a child, asked at the services that keep it. */
final class Child {
  private static final String SERVICE = Tokens.service("person-service");

  private Child() {}

  /** Waits until a birth has ended. */
  static Response ended(Response accepted) {
    String path = "/v1/births/" + accepted.path("birthId");
    return Until.holds(
        () -> Api.as(Tokens.hospital()).get(path),
        birth -> !"pending".equals(birth.path("status")));
  }

  /** Values of a person's current facts of a kind. */
  static List<Map<String, String>> values(String person, String kind) {
    return facts(person).path("facts.findAll { it.kind == '%s' }.value".formatted(kind));
  }

  static Response facts(String person) {
    return Api.as(Tokens.service("protection-service"))
        .body(Map.of("personId", person))
        .post("/v1/persons/reads");
  }

  /** The relations of custody, sorted. */
  static List<String> custody(String person) {
    return values(person, "custody").stream().map(v -> v.get("relation")).sorted().toList();
  }

  static List<String> numbers(String person) {
    return Api.as(SERVICE)
        .body(Map.of("personIds", List.of(person)))
        .post(Peers.url("number-service") + "/v1/numbers-of")
        .path("numbers.number");
  }

  /** What number-service's log says became of the child's number, in order. */
  static List<String> numberStates(String person) {
    return changes("number-service", person).stream()
        .map(payload -> String.valueOf(payload.get("state")))
        .toList();
  }

  /** How many residences were ever registered of the child. */
  static long residences(String person) {
    return changes("address-service", person).stream()
        .filter(payload -> "residence".equals(payload.get("kind")))
        .count();
  }

  private static List<Map<String, Object>> changes(String peer, String person) {
    return Api.as(Tokens.service("disclosure-service"))
        .get(Peers.url(peer) + "/v1/changes?limit=5000")
        .path("changes.findAll { it.personId == '%s' }.payload".formatted(person));
  }

  static String municipality(String person) {
    return Api.as(SERVICE)
        .body(Map.of("personId", person))
        .post(Peers.url("address-service") + "/v1/residences/municipality")
        .path("municipality");
  }
}
