package dk.cpr.protection.confirmation;

import static dk.cpr.protection.Protector.change;
import static dk.cpr.protection.Protector.protect;
import static dk.cpr.protection.Protector.protectedBy;
import static dk.cpr.protection.Protector.see;
import static dk.cpr.protection.Protector.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.kit.change.Cursor;
import dk.cpr.protection.ShortLeases;
import dk.cpr.protection.StandIns;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.ServiceEnvironment;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(ShortLeases.class)
@WithTestResource(StandIns.class)
class DisclosureInstanceTest {
  private final UUID person = UUID.randomUUID();
  private final Instance instance = new Instance();

  @AfterEach
  void stop() {
    instance.stop();
  }

  @Test
  void aNewInstanceMustReachAllThatIsCommitted() {
    protectedBy(person, "0001");
    instance.renew();
    assertThat(instance.mayAnswer()).isFalse();
    instance.catchUp();
    assertThat(instance.shields(person.toString())).isTrue();
    await(instance.catchUp()::mayAnswer);
  }

  @Test
  void aRenewalKeepsThePlaceThatMustBeReached() {
    Cursor first = instance.renew().mustReach();
    protectedAfterwards();
    assertThat(instance.catchUp().renew().mustReach()).isEqualTo(first);
    assertThat(instance.renew().mustReach()).isEqualTo(first);
  }

  @Test
  void anInstanceWhoseLeaseRanOutMustReachWhatWasCommittedMeanwhile() {
    Cursor first = instance.catchUp().renew().mustReach();
    String id = protectedAfterwards();
    await(() -> state(id).equals("confirmed"));
    assertThat(instance.mayAnswer()).isFalse();
    assertThat(instance.renew().mustReach()).isGreaterThan(first);
    assertThat(instance.mayAnswer()).isFalse();
  }

  @Test
  void anInstanceThatLostItsReadModelMustReachEverythingAgain() {
    Cursor first = instance.catchUp().renew().mustReach();
    protectedAfterwards();
    instance.catchUp().renew();
    instance.loseModel();
    assertThat(instance.renew().mustReach()).isGreaterThan(first);
    assertThat(instance.mayAnswer()).isFalse();
  }

  @Test
  void aProtectionIsPendingWhileAnInstanceThatAnswersHasNotAppliedIt() {
    instance.catchUp().renew();
    String id =
        protect(Tokens.office(), wish(person, "0001"))
            .statusCode(202)
            .header("Location", containsString("/v1/protections/"))
            .body("state", equalTo("pending"))
            .extract()
            .path("id");
    assertThat(state(id)).isEqualTo("pending");
    instance.renew();
    assertThat(state(id)).isEqualTo("pending");
    instance.catchUp().renew();
    await(() -> state(id).equals("confirmed"));
    assertThat(instance.shields(person.toString())).isTrue();
  }

  @Test
  void theRequestWaitsForTheLastInstance() {
    Instance second = new Instance();
    second.catchUp().renew();
    instance.catchUp().renew();
    CompletableFuture<Integer> answer =
        CompletableFuture.supplyAsync(
            () -> protect(Tokens.office(), wish(person, "0001")).extract().statusCode());
    await(() -> instance.catchUp().renew().shields(person.toString()));
    assertThat(answer).isNotDone();
    second.catchUp().renew();
    assertThat(answer.join()).isEqualTo(201);
    second.stop();
  }

  @Test
  void anInstanceThatSaysItStoppedIsNotWaitedFor() {
    instance.catchUp().renew();
    instance.stop();
    protect(Tokens.office(), wish(person, "0001")).statusCode(201);
  }

  @Test
  void aLiftingAndARenewalWaitLikewise() {
    String id = protectedBy(person, "0003", "until", "2999-01-01");
    instance.catchUp().renew();
    change(id, "renewal", Map.of()).statusCode(202);
    instance.catchUp().renew();
    await(() -> state(id).equals("confirmed"));
    instance.renew();
    change(id, "lifting", Map.of()).statusCode(202).body("state", equalTo("pending"));
    instance.catchUp().renew();
    await(() -> state(id).equals("confirmed"));
  }

  @Test
  void theSameRequestAgainIsConfirmedWhenItIs() {
    instance.catchUp().renew();
    String key = UUID.randomUUID().toString();
    assertThat(keyed(key)).isEqualTo(202);
    instance.catchUp().renew();
    assertThat(keyed(key)).isEqualTo(201);
  }

  @Test
  void onlyDisclosureServiceHoldsLeases() {
    String path = "/v1/disclosure-instances/" + UUID.randomUUID();
    for (String token :
        new String[] {Tokens.service("person-service"), Tokens.office(), Tokens.operator()}) {
      Api.as(token).body("{\"applied\":null}").put(path).then().statusCode(403);
      Api.as(token).delete(path).then().statusCode(403);
    }
  }

  @Test
  void aCursorThatIsNotOneOrLiesBeyondTheLogIsRefused() {
    String path = "/v1/disclosure-instances/" + UUID.randomUUID();
    String token = Tokens.service("disclosure-service");
    Api.as(token).body("{\"applied\":\"x\"}").put(path).then().statusCode(400);
    Api.as(token)
        .body(Map.of("applied", Cursor.place(1, Long.MAX_VALUE, 0).opaque()))
        .put(path)
        .then()
        .statusCode(410)
        .body("type", equalTo("/problems/cursor-lost"));
  }

  private String protectedAfterwards() {
    return protect(Tokens.office(), wish(person, "0001")).extract().path("id");
  }

  private int keyed(String key) {
    return Api.as(Tokens.office())
        .header("Idempotency-Key", key)
        .body(wish(person, "0001"))
        .post("/v1/protections")
        .then()
        .extract()
        .statusCode();
  }

  private static String state(String id) {
    return see(id).statusCode(200).extract().path("state");
  }

  private static void await(BooleanSupplier condition) {
    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(limit);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
