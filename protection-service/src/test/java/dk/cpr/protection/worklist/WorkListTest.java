package dk.cpr.protection.worklist;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.today;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dk.cpr.protection.Others;
import dk.cpr.protection.Protector;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class WorkListTest {
  private final UUID person = UUID.randomUUID();

  @Test
  void whatEndsSoonIsOnTheListOfTheMunicipalityWithAReceiptAndToldToThePerson() {
    Others.lives(person, "0813", "here");
    String id = protectedBy(person, "0001", "until", today().plusDays(20).toString());
    protectedBy(person, "0003");
    List<Map<String, Object>> mine = all(Tokens.caseworker("0813"), "expiring");
    assertThat(mine).hasSize(1);
    assertThat(mine.getFirst())
        .containsEntry("protection", id)
        .containsEntry("personId", person.toString())
        .containsEntry("effectTo", today().plusDays(20).toString());
    assertThat(Others.receipts(person)).isNotEmpty();
    assertThat(all(Tokens.caseworker("0814"), "expiring")).isEmpty();
    assertThat(all(Tokens.office(), "expiring")).extracting("protection").contains(id);
    await(() -> events("protection-expiring") == 1);
    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    assertThat(events("protection-expiring")).isEqualTo(1);
    assertThat(notices()).containsExactly("EXPIRING");
  }

  @Test
  void anEndingIsNotSilent() {
    String id = protectedBy(person, "0003", "until", today().plusDays(20).toString());
    String soon =
        LocalDateTime.now(ZoneId.of("Europe/Copenhagen"))
            .plusSeconds(3)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    dk.cpr.test.environment.CorrectionWish.during(
            "protection",
            id,
            Map.of("from", "2020-01-01", "to", soon.length() == 16 ? soon + ":00" : soon))
        .sentBy(Tokens.office())
        .statusCode(201);
    await(() -> events("protection-expired") == 1);
    assertThat(notices()).contains("EXPIRED");
    assertThat(active(person)).isEmpty();
  }

  @Test
  void whatIsLiftedHasNotExpired() {
    String id = protectedBy(person, "0003");
    change(id, "lifting", Map.of()).statusCode(201);
    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    assertThat(events("protection-expired")).isZero();
  }

  @Test
  void requestsWaitInTheirOrderAndPagesAreWhole() {
    String[] ids = new String[3];
    for (int i = 0; i < ids.length; i++) {
      UUID one = UUID.randomUUID();
      Others.lives(one, "0815", "here");
      ids[i] = protect(Tokens.citizen(one), wish(one, "0001")).statusCode(201).extract().path("id");
    }
    JsonPath page = page(Tokens.caseworker("0815"), "to-approve", "limit=2");
    assertThat((List<?>) page.get("protections"))
        .extracting("protection")
        .containsExactly(ids[0], ids[1]);
    JsonPath next =
        page(Tokens.caseworker("0815"), "to-approve", "limit=2&after=" + page.getString("next"));
    assertThat(next.<String>getList("protections.protection")).containsExactly(ids[2]);
    Api.once(Tokens.office())
        .body(Map.of("decision", "APPROVED"))
        .post("/v1/protections/" + ids[0] + "/approval")
        .then()
        .statusCode(201);
    assertThat(all(Tokens.caseworker("0815"), "to-approve")).hasSize(2);
  }

  @Test
  void theOldIdOfAHumanBeingIsListedUnderTheMunicipalityOfTheCurrentOne() {
    UUID old = UUID.randomUUID();
    Others.lives(person, "0816", "here");
    protect(Tokens.citizen(old), wish(old, "0001")).statusCode(201);
    Others.oneHuman(old, person);
    assertThat(all(Tokens.caseworker("0816"), "to-approve"))
        .extracting("personId")
        .containsExactly(person.toString());
  }

  @Test
  void aCitizenSeesTheOwnAndThoseOfTheOwnChildrenAndLeavesReceipts() {
    UUID child = UUID.randomUUID();
    Others.children(person, 10, child);
    String own = protectedBy(person, "0001");
    String childs = protectedBy(child, "0003");
    Api.as(Tokens.citizen(person))
        .get("/v1/protections")
        .then()
        .statusCode(200)
        .body("protections.protection.id", hasItems(own, childs))
        .body("protections", hasSize(2));
    assertThat(Others.receipts(person)).isNotEmpty();
    assertThat(Others.receipts(child)).isNotEmpty();
    Api.as(Tokens.citizen(child)).get("/v1/protections").then().body("protections", hasSize(1));
    Api.as(Tokens.citizenOf(person).without("person_id").token())
        .get("/v1/protections")
        .then()
        .statusCode(403);
  }

  @Test
  void withoutReceiptsAndForOthersThereAreNoLists() {
    Others.lives(person, "0817", "here");
    protect(Tokens.citizen(person), wish(person, "0001")).statusCode(201);
    Others.down("disclosure");
    Api.as(Tokens.caseworker("0817")).get("/v1/protections/to-approve").then().statusCode(503);
    Api.as(Tokens.citizen(person)).get("/v1/protections").then().statusCode(503);
    Others.up();
    for (String token : List.of(Tokens.citizen(person), Tokens.bank(), Tokens.auditor())) {
      Api.as(token).get("/v1/protections/to-approve").then().statusCode(403);
      Api.as(token).get("/v1/protections/expiring").then().statusCode(403);
    }
    Api.as(Tokens.office()).get("/v1/protections").then().statusCode(403);
    Api.as(Tokens.office())
        .get("/v1/protections/expiring?after=x")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/cursor-invalid"));
    Api.as(Tokens.office()).get("/v1/protections/expiring?limit=0").then().statusCode(400);
  }

  private List<Object> notices() {
    return Api.as(Tokens.citizen(person))
        .get("/v1/protections")
        .then()
        .statusCode(200)
        .extract()
        .path("protections.notices.kind.flatten()");
  }

  private long events(String type) {
    return Protector.changes(person.toString()).stream()
        .filter(change -> type.equals(change.get("type")))
        .count();
  }

  private static JsonPath page(String token, String list, String query) {
    return Api.as(token)
        .get("/v1/protections/" + list + "?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<Map<String, Object>> all(String token, String list) {
    List<Map<String, Object>> found = new ArrayList<>();
    @Nullable String after = "";
    while (after != null) {
      JsonPath page = page(token, list, "limit=100&after=" + after);
      found.addAll(page.<Map<String, Object>>getList("protections"));
      after = page.getString("next");
    }
    return found;
  }

  private static void await(BooleanSupplier condition) {
    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(limit);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
