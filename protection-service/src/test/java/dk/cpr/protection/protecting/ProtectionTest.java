package dk.cpr.protection.protecting;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.today;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class ProtectionTest {
  private final UUID person = UUID.randomUUID();
  private final String citizen = Tokens.citizen(person);

  @Test
  void aCitizenProtectsThemselvesForAYearAndIsLeftOutOfLocalDirectoriesToo() {
    String id =
        protect(citizen, wish(person, "0001"))
            .statusCode(201)
            .body("personId", equalTo(person.toString()))
            .body("type", equalTo("0001"))
            .body("effectFrom", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d"))
            .body("effectTo", equalTo(today().plusYears(1).toString()))
            .body("active", equalTo(true))
            .body("state", equalTo("confirmed"))
            .extract()
            .path("id");
    assertThat(active(person)).containsExactly("0001", "0002");
    Api.as(citizen)
        .get("/v1/protections/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("confirmed"));
  }

  @Test
  void localDirectoryAndMarketingProtectionLastUntilTheyAreWithdrawn() {
    protect(citizen, wish(person, "0002")).statusCode(201).body("effectTo", nullValue());
    protect(citizen, wish(person, "0003")).statusCode(201).body("effectTo", nullValue());
    assertThat(active(person)).containsExactly("0002", "0003");
  }

  @Test
  void aSecondProtectionOfTheSameTypeIsRefusedByTheNameOfTheFirst() {
    String id = protectedBy(person, "0001");
    protect(citizen, wish(person, "0001"))
        .statusCode(409)
        .body("type", equalTo("/problems/contradicts-known-fact"))
        .body("detail", containsString(id))
        .body("errors[0].pointer", equalTo("/type"));
    protect(citizen, wish(person, "0002")).statusCode(409);
  }

  @Test
  void theSameRequestTwiceProtectsOnceAndAnotherBodyIsRefused() {
    String key = UUID.randomUUID().toString();
    String first = keyed(key, wish(person, "0003")).statusCode(201).extract().path("id");
    keyed(key, wish(person, "0003"))
        .statusCode(201)
        .header("Location", endsWith("/v1/protections/" + first))
        .body("id", equalTo(first));
    keyed(key, wish(person, "0001"))
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    Api.as(citizen)
        .body(wish(person, "0001"))
        .post("/v1/protections")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-missing"));
  }

  @Test
  void liftingEndsAProtectionAndWhatFollowsFromIt() {
    String id = protectedBy(person, "0001");
    change(id, "lifting", Map.of())
        .statusCode(201)
        .body("active", equalTo(false))
        .body("state", equalTo("confirmed"));
    assertThat(active(person)).isEmpty();
    change(id, "lifting", Map.of()).statusCode(409);
    change(id, "renewal", Map.of()).statusCode(409);
    protectedBy(person, "0001");
    assertThat(active(person)).containsExactly("0001", "0002");
  }

  @Test
  void anOwnLocalDirectoryProtectionOutlivesTheNameAndAddressProtection() {
    String own = protectedBy(person, "0002");
    String id = protectedBy(person, "0001");
    change(own, "lifting", Map.of()).statusCode(409);
    change(id, "lifting", Map.of()).statusCode(201);
    assertThat(active(person)).containsExactly("0002");
    change(own, "lifting", Map.of()).statusCode(201);
    assertThat(active(person)).isEmpty();
  }

  @Test
  void aLocalDirectoryProtectionThatEndsEarlierIsFollowedByOneThatLastsAsLong() {
    protectedBy(person, "0002", "until", today().plusDays(10).toString());
    String id = protectedBy(person, "0001");
    assertThat(directoryEnds())
        .containsExactly(today().plusDays(10).toString(), today().plusYears(1).toString());
    change(id, "lifting", Map.of()).statusCode(201);
    assertThat(active(person)).containsExactly("0002");
  }

  @Test
  void aRenewalGivesALaterEndToItAndToWhatFollowsFromIt() {
    String id = protectedBy(person, "0001", "until", today().plusDays(30).toString());
    change(id, "renewal", Map.of("until", today().plusDays(20).toString()))
        .statusCode(400)
        .body("errors[0].code", equalTo("before-the-known-end"));
    change(id, "renewal", Map.of("document", "case 12"))
        .statusCode(201)
        .body("id", equalTo(id))
        .body("effectTo", equalTo(today().plusYears(1).toString()));
    change(id, "renewal", Map.of("until", today().plusYears(3).toString()))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/reason", "/document")));
    Map<String, String> longer =
        Map.of("until", today().plusYears(3).toString(), "reason", "threats", "document", "case 7");
    change(id, "renewal", longer)
        .statusCode(201)
        .body("effectTo", equalTo(today().plusYears(3).toString()));
    assertThat(directoryEnds()).last().isEqualTo(today().plusYears(3).toString());
    change(id, "lifting", Map.of()).statusCode(201);
    assertThat(active(person)).isEmpty();
  }

  @Test
  void whatHasNoEndCannotBeRenewed() {
    change(protectedBy(person, "0003"), "renewal", Map.of()).statusCode(409);
  }

  @Test
  void thoseWhoProtectOnePersonAtOnceProtectOnce() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      Callable<Integer> once = () -> protect(citizen, wish(person, "0001")).extract().statusCode();
      List<Integer> answers =
          pool.invokeAll(java.util.Collections.nCopies(8, once)).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(answers).containsOnlyOnce(201);
      assertThat(answers).filteredOn(status -> status != 201).containsOnly(409);
    }
  }

  private List<String> directoryEnds() {
    return Api.as(Tokens.service("disclosure-service"))
        .get("/v1/changes?limit=5000")
        .then()
        .extract()
        .path(
            """
            changes.findAll{it.personId=='%s' && it.type=='fact-opened' && it.payload.slot=='0002'}
            .payload.effectTo
            """
                .formatted(person)
                .replace("\n", ""));
  }

  private io.restassured.response.ValidatableResponse keyed(String key, Map<String, Object> wish) {
    return Api.as(citizen).header("Idempotency-Key", key).body(wish).post("/v1/protections").then();
  }

  @Test
  void renewalAndClosingStandInOnePageOfTheChangeLogHoweverSmallItIs() {
    String id = protectedBy(person, "0001");
    String cursor =
        Api.as(Tokens.service("disclosure-service"))
            .get("/v1/changes?limit=5000")
            .then()
            .extract()
            .path("cursor");
    change(id, "renewal", Map.of()).statusCode(201);
    assertThat(firstPageAbout(person, cursor)).containsExactly("fact-closed", "fact-opened");
    see(id).body("active", equalTo(true));
  }

  /** Types of the first page of one change that is about somebody: reminders come in between. */
  private static List<String> firstPageAbout(UUID person, String cursor) {
    String after = cursor;
    for (int i = 0; i < 100; i++) {
      JsonPath page =
          Api.as(Tokens.service("disclosure-service"))
              .get("/v1/changes?limit=1&after=" + after)
              .jsonPath();
      if (page.getList("changes.personId").contains(person.toString())) {
        return page.getList("changes.type");
      }
      after = page.getString("cursor");
    }
    throw new AssertionError("no change of " + person);
  }
}
