package dk.cpr.protection.merging;

import static dk.cpr.protection.Protector.active;
import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.end;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.today;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.protection.Others;
import dk.cpr.protection.Protector;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class MergeTest {
  private final UUID old = UUID.randomUUID();
  private final UUID person = UUID.randomUUID();

  @Test
  void theLaterEndIsKeptOfEachTypeAndARenewalByTheOldIdActsOnThePerson() {
    protectedBy(person, "0001", "until", days(20));
    String duplicate = protectedBy(old, "0001", "until", days(300));
    protectedBy(old, "0003");
    merged(old, person).body("types", equalTo(List.of("0001", "0002", "0003")));
    assertThat(end(person, "0001")).isEqualTo(days(300));
    assertThat(end(person, "0003")).isEqualTo("none");
    Others.oneHuman(old, person);
    change(duplicate, "renewal", Map.of())
        .statusCode(201)
        .body("personId", equalTo(person.toString()))
        .body("effectTo", equalTo(today().plusYears(1).toString()));
    assertThat(end(person, "0001")).isEqualTo(today().plusYears(1).toString());
    see(duplicate).body("effectTo", equalTo(today().plusYears(1).toString()));
  }

  @Test
  void protectedIsWhoHasAnyProtectedIdAndAnActByAnOldIdIsOnThePerson() {
    protectedBy(old, "0001");
    Others.oneHuman(old, person);
    assertThat(active(person)).containsExactly("0001", "0002");
    assertThat(active(old)).containsExactly("0001", "0002");
    protect(Tokens.citizen(old), wish(person, "0001")).statusCode(409);
    String id =
        protect(Tokens.citizen(old), wish(old, "0003"))
            .statusCode(201)
            .body("personId", equalTo(person.toString()))
            .extract()
            .path("id");
    see(id).body("personId", equalTo(person.toString()));
    assertThat(end(person, "0003")).isEqualTo("none");
  }

  @Test
  void liftingByAnyIdUncoversEveryId() {
    String own = protectedBy(person, "0001");
    protectedBy(old, "0001");
    merged(old, person);
    Others.oneHuman(old, person);
    change(own, "lifting", Map.of()).statusCode(201).body("active", equalTo(false));
    assertThat(active(person)).isEmpty();
    change(own, "lifting", Map.of()).statusCode(409);
  }

  @Test
  void liftingByTheIdOfAProtectionOnAnOldIdUncoversThePerson() {
    protectedBy(person, "0003");
    String duplicate = protectedBy(old, "0003");
    Others.oneHuman(old, person);
    change(duplicate, "lifting", Map.of()).statusCode(201);
    assertThat(active(person)).isEmpty();
  }

  @Test
  void aSplitGivesEachWhatItHad() {
    protectedBy(person, "0001", "until", days(20));
    protectedBy(old, "0001", "until", days(300));
    protectedBy(old, "0003");
    merged(old, person);
    split(old, person);
    assertThat(end(person, "0001")).isEqualTo(days(20));
    assertThat(end(old, "0001")).isEqualTo(days(300));
    assertThat(active(person)).containsExactly("0001", "0002");
    assertThat(active(old)).containsExactly("0001", "0002", "0003");
  }

  @Test
  void aLiftingWhileMergedDoesNotUncoverTheOtherAfterASplit() {
    String own = protectedBy(person, "0001", "until", days(20));
    protectedBy(old, "0001", "until", days(300));
    merged(old, person);
    Others.oneHuman(old, person);
    change(own, "lifting", Map.of()).statusCode(201);
    assertThat(active(old)).isEmpty();
    split(old, person);
    Others.apart(old, person);
    assertThat(active(old)).containsExactly("0001", "0002");
    assertThat(end(old, "0001")).isEqualTo(days(300));
    assertThat(end(person, "0001")).isEqualTo(days(20));
  }

  @Test
  void whatWasProtectedAndRenewedWhileMergedStaysOnBoth() {
    String own = protectedBy(person, "0001", "until", days(20));
    merged(old, person);
    Others.oneHuman(old, person);
    protectedBy(old, "0003");
    change(own, "renewal", Map.of("until", days(200))).statusCode(201);
    split(old, person);
    Others.apart(old, person);
    for (UUID each : List.of(old, person)) {
      assertThat(end(each, "0001")).isEqualTo(days(200));
      assertThat(end(each, "0003")).isEqualTo("none");
    }
  }

  @Test
  void anotherKeyBringsAcrossWhatCameBetweenTwoSteps() {
    merged(old, person).body("types", equalTo(List.of()));
    protectedBy(old, "0001", "until", days(50));
    merged(old, person).body("types", equalTo(List.of("0001", "0002")));
    assertThat(end(person, "0001")).isEqualTo(days(50));
    Others.oneHuman(old, person);
    split(old, person);
    protectedBy(person, "0003");
    split(old, person);
    Others.apart(old, person);
    assertThat(active(person)).containsExactly("0003");
    assertThat(active(old)).containsExactly("0001", "0002", "0003");
  }

  @Test
  void theSameKeyDoesNothingTwice() {
    protectedBy(old, "0001");
    String key = UUID.randomUUID().toString();
    Map<String, ?> body = merge(old, person);
    for (int i = 0; i < 3; i++) {
      post("merges", key, body).statusCode(200).body("confirmed", equalTo(true));
    }
    assertThat(Protector.changes(person.toString())).hasSize(2);
    post("merges", key, merge(person, old)).statusCode(409);
  }

  @Test
  void chainsOfMergesAreUndoneInBetween() {
    UUID first = UUID.randomUUID();
    protectedBy(first, "0001", "until", days(100));
    protectedBy(person, "0001", "until", days(10));
    merged(first, old);
    Others.oneHuman(first, old);
    merged(old, person);
    Others.oneHuman(first, old, person);
    assertThat(end(person, "0001")).isEqualTo(days(100));
    String id =
        protect(Tokens.citizen(first), wish(first, "0003")).statusCode(201).extract().path("id");
    see(id).body("personId", equalTo(person.toString()));
    split(first, old);
    Others.apart(first);
    Others.oneHuman(old, person);
    assertThat(end(first, "0001")).isEqualTo(days(100));
    assertThat(active(first)).containsExactly("0001", "0002", "0003");
    split(old, person);
    Others.apart(old, person);
    assertThat(active(person)).containsExactly("0001", "0002", "0003");
    assertThat(active(old)).contains("0003");
  }

  @Test
  void neitherProtectedStaysSoThroughMergeAndSplit() {
    merged(old, person).body("types", equalTo(List.of()));
    split(old, person).body("types", equalTo(List.of()));
    assertThat(active(old)).isEmpty();
    assertThat(active(person)).isEmpty();
  }

  @Test
  void aMergeThatWasNotRememberedIsSplitWithBothProtected() {
    protectedBy(person, "0001", "until", days(40));
    split(old, person).body("types", equalTo(List.of("0001", "0002")));
    assertThat(end(old, "0001")).isEqualTo(days(40));
  }

  @Test
  void aProtectionThatStartsAheadComesAlong() {
    protectedBy(old, "0001", "from", days(30));
    merged(old, person);
    assertThat(active(person)).isEmpty();
    assertThat(end(person, "0001")).isEqualTo(today().plusDays(30).plusYears(1).toString());
  }

  @Test
  void onlyPersonServiceMergesAndBadInputIsNamed() {
    for (String door : List.of("merges", "splits")) {
      Map<String, ?> body = door.equals("merges") ? merge(old, person) : pair(old, person);
      for (String token :
          List.of(Tokens.office(), Tokens.service("address-service"), Tokens.citizen(person))) {
        Api.once(token).body(body).post("/v1/protections/" + door).then().statusCode(403);
      }
      Map<String, ?> self = door.equals("merges") ? merge(old, old) : pair(old, old);
      post(door, UUID.randomUUID().toString(), self)
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/survivor"));
    }
    Map<String, Object> body = new HashMap<>(merge(old, person));
    body.put("effectFrom", "2001-02-30");
    post("merges", UUID.randomUUID().toString(), body)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/effectFrom"));
  }

  @Test
  void withoutNumberServiceNobodyActs() {
    String id = protectedBy(person, "0003");
    Others.down("number");
    for (ValidatableResponse answer :
        List.of(
            protect(Tokens.citizen(person), wish(person, "0001")),
            change(id, "lifting", Map.of()),
            post("merges", UUID.randomUUID().toString(), merge(old, person)),
            post("splits", UUID.randomUUID().toString(), pair(old, person)))) {
      answer.statusCode(503).body("type", equalTo("/problems/try-again"));
    }
    Others.up();
    assertThat(active(person)).containsExactly("0003");
  }

  private static String days(int days) {
    return today().plusDays(days).toString();
  }

  private static Map<String, Object> pair(UUID duplicate, UUID survivor) {
    return Map.of("duplicate", duplicate, "survivor", survivor);
  }

  private static Map<String, Object> merge(UUID duplicate, UUID survivor) {
    return Map.of("duplicate", duplicate, "survivor", survivor, "effectFrom", "2020-01-01T12:00");
  }

  private static ValidatableResponse merged(UUID duplicate, UUID survivor) {
    return post("merges", UUID.randomUUID().toString(), merge(duplicate, survivor))
        .statusCode(200)
        .body("confirmed", equalTo(true));
  }

  private static ValidatableResponse split(UUID duplicate, UUID survivor) {
    return post("splits", UUID.randomUUID().toString(), pair(duplicate, survivor))
        .statusCode(200)
        .body("confirmed", equalTo(true));
  }

  private static ValidatableResponse post(String door, String key, Map<String, ?> body) {
    return Api.as(Tokens.service("person-service"))
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/protections/" + door)
        .then();
  }
}
