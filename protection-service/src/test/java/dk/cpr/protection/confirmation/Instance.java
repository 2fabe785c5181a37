package dk.cpr.protection.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kit.change.Cursor;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instance of disclosure-service as this service sees it: it follows the change log into a model
 * of its own, and answers only with a lease and beyond the place that it must reach.
 */
final class Instance {
  private static final String TOKEN = Tokens.service("disclosure-service");

  private final Map<String, String> shielded = new HashMap<>();
  private String id = UUID.randomUUID().toString();
  private @Nullable String applied;
  private boolean drained;
  private @Nullable Cursor mustReach;
  private long leaseEnds = System.nanoTime();

  /** Takes or renews the lease with what it has applied. */
  Instance renew() {
    assertThat(ask()).isEqualTo(200);
    return this;
  }

  /** Asks for the lease and gives the status of the answer. */
  int ask() {
    long sent = System.nanoTime();
    ExtractableResponse<?> answer =
        Api.as(TOKEN)
            .body(Collections.singletonMap("applied", applied))
            .put("/v1/disclosure-instances/" + id)
            .then()
            .extract();
    if (answer.statusCode() == 200) {
      JsonPath lease = answer.jsonPath();
      leaseEnds = sent + Duration.ofSeconds(lease.getInt("leaseSeconds")).toNanos();
      mustReach = Cursor.of(lease.getString("mustReach"));
    }
    return answer.statusCode();
  }

  /** Applies what the log has, at most so many changes. */
  Instance follow(int limit) {
    JsonPath page =
        Api.as(TOKEN)
            .get("/v1/changes?limit=" + limit + "&after=" + (applied == null ? "" : applied))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<Map<String, Object>> changes = page.getList("changes");
    changes.forEach(this::apply);
    applied = page.getString("cursor");
    drained = page.getBoolean("drained");
    return this;
  }

  /** Follows to the end of the log. */
  Instance catchUp() {
    do {
      follow(5000);
    } while (!drained);
    return this;
  }

  private void apply(Map<String, Object> change) {
    Map<?, ?> payload = (Map<?, ?>) change.get("payload");
    String fact = String.valueOf(payload == null ? "" : payload.get("id"));
    if ("fact-closed".equals(change.get("type"))) {
      shielded.remove(fact);
    } else if (payload != null
        && "0001".equals(payload.get("slot"))
        && "VALID".equals(payload.get("standing"))) {
      shielded.put(fact, String.valueOf(change.get("personId")));
    }
  }

  String id() {
    return id;
  }

  /** Whether it may answer a look-up now, by its own clock and what it was told. */
  boolean mayAnswer() {
    Cursor place = place();
    return System.nanoTime() < leaseEnds && mustReach != null && place.compareTo(mustReach) >= 0;
  }

  Cursor place() {
    return applied == null ? Cursor.START : Cursor.of(applied);
  }

  Cursor mustReach() {
    return mustReach == null ? Cursor.START : mustReach;
  }

  boolean shields(String person) {
    return shielded.containsValue(person);
  }

  /** Says that it stopped, and stops. */
  void stop() {
    leaseEnds = System.nanoTime();
    Api.as(TOKEN).delete("/v1/disclosure-instances/" + id).then().statusCode(204);
  }

  /** Dies and comes back as another with the read model it had. */
  void restart() {
    id = UUID.randomUUID().toString();
    leaseEnds = System.nanoTime();
    mustReach = null;
  }

  /** Dies and comes back under its old id, its read model lost. */
  void loseModel() {
    shielded.clear();
    applied = null;
    leaseEnds = System.nanoTime();
    mustReach = null;
  }
}
