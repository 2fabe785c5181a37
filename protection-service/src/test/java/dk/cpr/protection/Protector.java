package dk.cpr.protection;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The requests that tests make. */
public final class Protector {
  private Protector() {}

  /** The date in Denmark. */
  public static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Copenhagen"));
  }

  /** The body of a wish with further fields as name, value, name, value. */
  public static Map<String, Object> wish(UUID person, String type, Object... more) {
    Map<String, Object> body = new HashMap<>(Map.of("personId", person, "type", type));
    for (int i = 0; i < more.length; i += 2) {
      body.put(more[i].toString(), more[i + 1]);
    }
    return body;
  }

  /** Asks for a protection. */
  public static ValidatableResponse protect(String token, Map<String, Object> wish) {
    return Api.once(token).body(wish).post("/v1/protections").then();
  }

  /** Protects as the office does and gives the protection's id. */
  public static String protectedBy(UUID person, String type, Object... more) {
    return firmly(Tokens.office(), wish(person, type, more));
  }

  /** Protects, and asks again as a 503 says, and gives the protection's id. */
  public static String firmly(String token, Map<String, Object> wish) {
    ValidatableResponse answer = protect(token, wish);
    for (int i = 0; i < 5 && answer.extract().statusCode() == 503; i++) {
      answer = protect(token, wish);
    }
    return answer.statusCode(201).extract().path("id");
  }

  /** Asks the office to renew or lift. */
  public static ValidatableResponse change(String id, String how, Map<String, ?> body) {
    return Api.once(Tokens.office()).body(body).post("/v1/protections/" + id + "/" + how).then();
  }

  /** What a protection is, as the office sees it. */
  public static ValidatableResponse see(String id) {
    return Api.as(Tokens.office()).get("/v1/protections/" + id).then();
  }

  /** Where the change log ends now. */
  public static String endOfLog() {
    return Api.as(Tokens.service("person-service"))
        .get("/v1/changes?limit=1")
        .then()
        .statusCode(200)
        .extract()
        .path("ceiling");
  }

  /** The types that hold now. */
  public static List<String> active(UUID person) {
    return Api.as(Tokens.service("person-service"))
        .body(Map.of("personIds", List.of(person)))
        .post("/v1/protections/active")
        .then()
        .statusCode(200)
        .extract()
        .path("persons[0].types");
  }

  /** The first and the last fact of a protection, as the change log has them. */
  public static List<String> facts(String protection) {
    List<Map<String, ?>> changes = changes(see(protection).extract().path("personId"));
    String type = see(protection).extract().path("type");
    return changes.stream()
        .filter(change -> change.get("type").equals("fact-opened"))
        .map(change -> (Map<?, ?>) change.get("payload"))
        .filter(fact -> type.equals(fact.get("slot")) || type.equals("0005"))
        .map(fact -> String.valueOf(fact.get("id")))
        .toList();
  }

  /** What the change log has about a person. */
  public static List<Map<String, ?>> changes(String person) {
    List<Map<String, ?>> found = new ArrayList<>();
    String cursor = "";
    boolean drained = false;
    while (!drained) {
      JsonPath page =
          Api.as(Tokens.service("disclosure-service"))
              .get("/v1/changes?limit=5000&after=" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      page.<Map<String, ?>>getList("changes").stream()
          .filter(change -> person.equals(change.get("personId")))
          .forEach(found::add);
      cursor = page.getString("cursor");
      drained = page.getBoolean("drained");
    }
    return found;
  }

  /** The end of what a person has of a type, which holds now; "none" for no end, "" for nothing. */
  public static String end(UUID person, String type) {
    List<Map<String, ?>> changes = changes(person.toString());
    Set<Object> closed = new HashSet<>();
    changes.stream()
        .filter(change -> change.get("type").equals("fact-closed"))
        .forEach(change -> closed.add(((Map<?, ?>) change.get("payload")).get("id")));
    return changes.stream()
        .filter(change -> change.get("type").equals("fact-opened"))
        .map(change -> (Map<?, ?>) change.get("payload"))
        .filter(fact -> type.equals(fact.get("slot")) && "VALID".equals(fact.get("standing")))
        .filter(fact -> !closed.contains(fact.get("id")))
        .map(fact -> fact.get("effectTo") == null ? "none" : String.valueOf(fact.get("effectTo")))
        .filter(to -> to.equals("none") || to.length() == 10)
        .reduce("", (a, b) -> b.compareTo(a) > 0 ? b : a);
  }
}
