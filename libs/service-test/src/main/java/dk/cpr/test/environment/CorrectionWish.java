package dk.cpr.test.environment;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A correction to be sent to the service under test, sound but for what it says of facts. */
public final class CorrectionWish {
  private static final String DOOR = "/v1/corrections";
  private final List<Map<String, Object>> facts = new ArrayList<>();

  private CorrectionWish() {}

  /** That a fact has another value. */
  public static CorrectionWish correct(String kind, String fact, Map<String, String> value) {
    return new CorrectionWish().and(kind, fact, "CORRECT", Map.of("value", value));
  }

  /** That a fact has another period. */
  public static CorrectionWish during(String kind, String fact, Map<String, String> effect) {
    return new CorrectionWish().and(kind, fact, "CORRECT", Map.of("effect", effect));
  }

  /** That a fact never was. */
  public static CorrectionWish annul(String kind, String fact) {
    return new CorrectionWish().and(kind, fact, "ANNUL", Map.of());
  }

  /** That a fact is valid after all. */
  public static CorrectionWish restore(String kind, String fact) {
    return new CorrectionWish().and(kind, fact, "RESTORE", Map.of());
  }

  /** Both in one correction. */
  public CorrectionWish and(CorrectionWish other) {
    facts.addAll(other.facts);
    return this;
  }

  private CorrectionWish and(String kind, String fact, String act, Map<String, ?> said) {
    Map<String, Object> item = new HashMap<>(Map.of("kind", kind, "fact", fact, "act", act));
    item.putAll(said);
    facts.add(item);
    return this;
  }

  /** Sends it for the first time. */
  public ValidatableResponse sentBy(String token) {
    return sentBy(token, UUID.randomUUID().toString());
  }

  /** Sends it under a key. */
  public ValidatableResponse sentBy(String token, String key) {
    return Api.as(token).header("Idempotency-Key", key).body(body()).post(DOOR).then();
  }

  /** Asks what it would do. */
  public ValidatableResponse previewedBy(String token) {
    return Api.as(token).body(body()).post(DOOR + "?dryRun=true").then();
  }

  private Map<String, Object> body() {
    return Map.of(
        "reason", "REGISTERED_WRONGLY",
        "explanation", "The certificate says otherwise.",
        "document", "case 2026-17",
        "facts", facts);
  }
}
