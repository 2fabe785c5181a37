package dk.cpr.person.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.person.world.World.Somebody;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the other services know of somebody, read from their change logs and doors. */
public final class AtPeers {
  private static final String SERVICE = Tokens.service("person-service");
  private static final String DISCLOSURE = Tokens.service("disclosure-service");

  private AtPeers() {}

  /** Where the person lives now, null for nowhere here. */
  public static String municipality(Somebody person) {
    return Api.as(SERVICE)
        .body(Map.of("personId", person.id()))
        .post(Peers.url("address-service") + "/v1/residences/municipality")
        .path("municipality");
  }

  /** The facts of a kind that are known now, whenever they hold. */
  public static List<Map<String, Object>> known(String peer, Somebody person, String kind) {
    Map<Object, Map<String, Object>> known = new LinkedHashMap<>();
    for (Map<String, Object> change : changes(peer, person)) {
      Map<String, Object> payload = payload(change);
      if ("fact-opened".equals(change.get("type"))) {
        known.put(payload.get("id"), payload);
      } else {
        known.remove(payload.get("id"));
      }
    }
    return known.values().stream().filter(fact -> kind.equals(fact.get("kind"))).toList();
  }

  /** The value of the one fact of a kind that has no end. */
  public static Map<String, String> open(String peer, Somebody person, String kind) {
    List<Map<String, Object>> open =
        known(peer, person, kind).stream().filter(fact -> fact.get("effectTo") == null).toList();
    assertThat(open).hasSize(1);
    Map<String, String> value = new LinkedHashMap<>();
    object(open.getFirst().get("value")).forEach((name, text) -> value.put(name, text.toString()));
    return value;
  }

  /** The number that the person goes by. */
  public static List<String> numbers(Somebody person) {
    return Api.as(SERVICE)
        .body(Map.of("personIds", List.of(person.id())))
        .post(Peers.url("number-service") + "/v1/numbers-of")
        .path("numbers.number");
  }

  /** What became of a number. */
  public static String state(String number) {
    return Api.as(SERVICE)
        .body(Map.of("numbers", List.of(number)))
        .post(Peers.url("number-service") + "/v1/resolutions")
        .path("numbers[0].state");
  }

  /** The mark of the birth date under a number that was replaced, as the log tells it last. */
  public static @Nullable Object birthMark(Somebody person, String number) {
    return changes("number-service", person).stream()
        .map(AtPeers::payload)
        .filter(state -> number.equals(state.get("number")))
        .reduce((earlier, later) -> later)
        .map(state -> state.get("birthMark"))
        .orElse(null);
  }

  /** Protects somebody's name and address. */
  public static void protect(Somebody person) {
    Response protection =
        Api.once(Tokens.office())
            .body(Map.of("personId", person.id(), "type", "0001"))
            .post(Peers.url("protection-service") + "/v1/protections");
    assertThat(protection.statusCode()).as(protection.asString()).isIn(201, 202);
  }

  /** The types of protection that hold now. */
  public static List<String> protections(Somebody person) {
    return Api.as(DISCLOSURE)
        .body(Map.of("personIds", List.of(person.id())))
        .post(Peers.url("protection-service") + "/v1/protections/active")
        .path("persons[0].types");
  }

  private static List<Map<String, Object>> changes(String peer, Somebody person) {
    return Api.as(DISCLOSURE)
        .get(Peers.url(peer) + "/v1/changes?limit=5000")
        .path("changes.findAll { it.personId == '%s' }".formatted(person.id()));
  }

  private static Map<String, Object> payload(Map<String, Object> change) {
    return object(change.get("payload"));
  }

  private static Map<String, Object> object(@Nullable Object json) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (json instanceof Map<?, ?> read) {
      read.forEach((name, value) -> fields.put(name.toString(), value));
    }
    return fields;
  }
}
