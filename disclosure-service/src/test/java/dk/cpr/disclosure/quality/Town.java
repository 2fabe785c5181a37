package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A municipality of a test's own, whose case worker may read every list. */
record Town(String code, String token) {
  static final String OFFICE_CVR = "10000007";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Town another() {
    return with(Map.of("coverage", "OWN_MUNICIPALITY", "seesProtected", true));
  }

  static Town with(Map<String, ?> right) {
    String code = nextCode();
    String cvr = "1000" + code;
    register(cvr, right);
    return new Town(code, Tokens.caseworker(code));
  }

  private static String nextCode() {
    synchronized (System.class) {
      int next = Integer.getInteger("cpr.test.next.town", 2000);
      System.setProperty("cpr.test.next.town", Integer.toString(next + 1));
      return Integer.toString(next);
    }
  }

  static void register(String cvr, Map<String, ?> right) {
    Map<String, Object> wish =
        Recipients.right(
            cvr,
            FieldPath.all().stream()
                .filter(path -> !path.isOfAskedNumber())
                .map(FieldPath::toString)
                .toList());
    wish.put("purpose", "data-quality");
    wish.put("type", cvr.equals(OFFICE_CVR) ? "OFFICE" : "MUNICIPALITY");
    wish.put("roles", List.of("caseworker", "office"));
    wish.putAll(right);
    Recipients.register(wish).statusCode(201);
  }

  /** The office's token, with a right to everything. */
  static String office() {
    register(OFFICE_CVR, Map.of("seesProtected", true));
    return Tokens.office();
  }

  /** Someone who lives here, of whom nothing is wrong: with citizenship, in custody below 18. */
  Person resident(String birthDate) {
    Person person = Person.someone();
    person.facts(
        "address",
        NewFact.of("residence", Map.of("municipality", code, "road", "0042")).from("2000-01-01"),
        NewFact.of("residenceStatus", Map.of("code", "01")).from("2000-01-01"));
    person.facts(
        "person",
        NewFact.of("birth", Map.of("date", birthDate, "sex", "K")).from(birthDate),
        NewFact.of("citizenship", Map.of("country", "5100")).from(birthDate),
        NewFact.of("custody", Map.of("relation", "0003"))
            .slot("0003")
            .from("1900-01-01")
            .to(SourceTime.of(birthDate).date().plusYears(18).toString()));
    return person;
  }

  Person resident() {
    return resident("1970-02-03");
  }

  /** The open findings of a rule, as the case worker sees them. */
  ValidatableResponse list(String rule) {
    return list(rule, "OPEN");
  }

  ValidatableResponse list(String rule, String state) {
    awaitLook();
    return Api.as(token)
        .queryParam("state", state)
        .get("/v1/quality/rules/" + rule + "/findings")
        .then()
        .statusCode(200);
  }

  /** The id of the only open finding of a rule. */
  String only(String rule) {
    List<String> ids = list(rule).extract().path("findings.id");
    if (ids.size() != 1) {
      throw new AssertionError(rule + ": " + ids.size() + " findings");
    }
    return ids.getFirst();
  }

  ValidatableResponse decides(String finding, String act) {
    return Api.once(token)
        .body(Map.of("act", act, "reason", "the church book says so"))
        .post("/v1/quality/findings/" + finding + "/decisions")
        .then();
  }

  /** Returns when the rules have looked at all that was told before. */
  static void awaitLook() {
    Instant told = Instant.now();
    await(() -> !lookedUpTo().isBefore(told));
  }

  /** Returns when this is so. */
  static void await(BooleanSupplier condition) {
    Instant until = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("the rules have not looked");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static Instant lookedUpTo() {
    return Instant.parse(Objects.requireNonNull(freshness("changesUpTo")));
  }

  static @Nullable String freshness(String field) {
    return Api.as(Tokens.office())
        .get("/v1/quality/rules")
        .then()
        .statusCode(200)
        .extract()
        .path("freshness." + field);
  }
}
