package dk.cpr.disclosure.world;

import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Organisations with rights, each test its own. */
public final class Recipients {
  private Recipients() {}

  /** A recipient's system. */
  public record Recipient(String cvr, String token) {
    /** Looks somebody up for purpose {@code test}. */
    public ValidatableResponse asks(Map<String, ?> subject, String... fields) {
      return asksWith(subject, Map.of(), fields);
    }

    /** The same with more in the request. */
    public ValidatableResponse asksWith(
        Map<String, ?> subject, Map<String, ?> more, String... fields) {
      return Api.as(token).body(body(subject, more, fields)).post("/v1/lookups").then();
    }

    /** Asks what changed between two registration times. */
    public ValidatableResponse asksChanges(
        Map<String, ?> subject, Map<String, ?> more, String... fields) {
      return Api.as(token).body(body(subject, more, fields)).post("/v1/differences").then();
    }

    /** Asks for a whole history. */
    public ValidatableResponse asksHistory(
        Map<String, ?> subject, Map<String, ?> more, String... fields) {
      return Api.as(token).body(body(subject, more, fields)).post("/v1/timelines").then();
    }

    private static Map<String, Object> body(
        Map<String, ?> subject, Map<String, ?> more, String... fields) {
      Map<String, Object> body = new HashMap<>(subject);
      body.put("fields", List.of(fields));
      body.put("purpose", "test");
      body.put("case", "case 1");
      body.putAll(more);
      return body;
    }

    /** Asks about numbers for purpose {@code test}. */
    public ValidatableResponse asksOf(List<String> numbers, String... ask) {
      return Api.as(token).body(question(numbers, ask)).post("/v1/number-questions").then();
    }
  }

  /** The body of a question about numbers, to be bent. */
  public static Map<String, Object> question(List<String> numbers, String... ask) {
    return new HashMap<>(
        Map.of("numbers", numbers, "ask", List.of(ask), "purpose", "test", "case", "case 1"));
  }

  /** A bank that may ask these fields of persons it has identified. */
  public static Recipient bank(String... fields) {
    return with("bank", Map.of("kind", "COMPANY", "coverage", "IDENTIFIED"), List.of(fields));
  }

  /** An authority that does not see what is protected. */
  public static Recipient blind(String... fields) {
    return with("authority", Map.of("coverage", "ALL"), List.of(fields));
  }

  /** Makes the body of an authority's right that of a bank's. */
  public static Map<String, Object> asBanks(Map<String, Object> right) {
    right.putAll(Map.of("kind", "COMPANY", "type", "BANK", "coverage", "IDENTIFIED"));
    return right;
  }

  /** An authority that sees what is protected. */
  public static Recipient authority(String... fields) {
    return with(
        "authority",
        Map.of("kind", "AUTHORITY", "coverage", "ALL", "seesProtected", true),
        List.of(fields));
  }

  /** Any recipient with a right for purpose {@code test}. */
  public static Recipient with(String kind, Map<String, ?> right, Collection<String> fields) {
    String cvr = nextCvr();
    Map<String, Object> wish = right(cvr, fields);
    wish.put("type", kind.toUpperCase(Locale.ROOT));
    wish.putAll(right);
    register(wish).statusCode(201);
    return new Recipient(cvr, Tokens.system("client-" + cvr, cvr, kind).token());
  }

  /** The CVR number of an organisation that is not registered. */
  public static String nextCvr() {
    return String.format(
        Locale.ROOT, "%08d", ThreadLocalRandom.current().nextInt(20_000_000, 99_999_999));
  }

  /** The body of a right for all roles of an authority, to be bent. */
  public static Map<String, Object> right(String cvr, Collection<String> fields) {
    return new HashMap<>(
        Map.of(
            "organisation", cvr,
            "name", "Organisation " + cvr,
            "kind", "AUTHORITY",
            "type", "AUTHORITY",
            "roles", List.of("system", "caseworker", "office"),
            "purpose", "test",
            "legalBasis", "CPR-loven § 32",
            "coverage", "ALL",
            "fields", fields));
  }

  /** Registers a right. */
  public static ValidatableResponse register(Map<String, ?> wish) {
    return Api.once(Tokens.operator()).body(wish).post("/v1/rights").then();
  }

  /** By number. */
  public static Map<String, ?> by(String number) {
    return Map.of("number", number);
  }

  /** By person id. */
  public static Map<String, ?> by(java.util.UUID person) {
    return Map.of("personId", person);
  }
}
