package dk.cpr.protection;

import dk.cpr.test.environment.Api;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the other services know, as a test tells {@link StandIns}. */
public final class Others {
  private Others() {}

  /** These ids are one human being, who goes by the last. */
  public static void oneHuman(UUID... ids) {
    tell("human", Map.of("current", ids[ids.length - 1], "all", List.of(ids)));
  }

  /** Each of these is somebody else. */
  public static void apart(UUID... ids) {
    Arrays.stream(ids).forEach(Others::oneHuman);
  }

  /** Somebody lives in a municipality at an address. */
  public static void lives(UUID person, String municipality, String address) {
    tell("home", Map.of("personId", person, "municipality", municipality, "address", address));
  }

  /** Somebody has an age, and nothing else is known. */
  public static void aged(UUID person, int years) {
    facts(person, birth(years));
  }

  /** A parent has children, each of an age, in the parent's custody as their mother. */
  public static void children(UUID parent, int years, UUID... children) {
    List<Object> mothers = new ArrayList<>(List.of(birth(40)));
    for (UUID child : children) {
      mothers.add(fact("child", child.toString(), Map.of("person", child)));
      facts(
          child,
          birth(years),
          fact("parent", "mother", Map.of("person", parent)),
          fact("custody", "0003", Map.of("relation", "0003")));
    }
    facts(parent, mothers.toArray());
  }

  /** What person-service knows of somebody. */
  public static void facts(UUID person, Object... facts) {
    tell("facts", Map.of("personId", person, "facts", List.of(facts)));
  }

  /** A fact as it is read. */
  public static Map<String, Object> fact(String kind, String slot, Map<String, ?> value) {
    return Map.of("kind", kind, "slot", slot, "value", value, "standing", "VALID");
  }

  /** A birth so many years ago. */
  public static Map<String, Object> birth(int years) {
    LocalDate date = Protector.today().minusYears(years);
    return fact("birth", "", Map.of("date", date.toString()));
  }

  /** A service answers nothing: number, person, address or disclosure. */
  public static void down(String service) {
    tell("down", Map.of("service", service));
  }

  /** All answer again. */
  public static void up() {
    tell("up", Map.of());
  }

  /** Receipts about a person. */
  public static List<Map<String, Object>> receipts(UUID person) {
    return tell("receipts", Map.of("personId", person)).extract().path("");
  }

  private static ValidatableResponse tell(String what, Map<String, ?> body) {
    return Api.anonymous()
        .body(body)
        .post(System.getProperty(StandIns.URL) + "/test/" + what)
        .then()
        .statusCode(200);
  }
}
