package dk.cpr.protection;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return protect(Tokens.office(), wish(person, type, more)).statusCode(201).extract().path("id");
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
    return Api.as(Tokens.service("disclosure-service"))
        .get("/v1/changes?limit=1")
        .then()
        .statusCode(200)
        .extract()
        .path("ceiling");
  }

  /** The types that hold now. */
  public static List<String> active(UUID person) {
    return Api.as(Tokens.service("disclosure-service"))
        .body(Map.of("personIds", List.of(person)))
        .post("/v1/protections/active")
        .then()
        .statusCode(200)
        .extract()
        .path("persons[0].types");
  }
}
