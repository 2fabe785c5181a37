package dk.cpr.disclosure.gate;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.Freezer;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one database. */
@QuarkusIntegrationTest
@World
class TwoInstancesIT {
  private static final String OTHER = "disclosure-service";
  private Recipient bank;

  @BeforeEach
  void start() {
    bank = Recipients.bank("name.given");
    Peers.start(OTHER);
    Person person = Person.residentOf("0101");
    await(() -> askTheOther(person).extract().statusCode() == 200);
  }

  @AfterEach
  void stop() {
    Peers.kill(OTHER);
  }

  @Test
  void aConfirmedProtectionIsKnownToBoth() {
    for (int i = 0; i < 10; i++) {
      Person person = Person.residentOf("0101");
      askTheOther(person).body("facts.name.given", equalTo("Inger"));
      Protections.protect(person.id());
      askTheOther(person).body("withheld", contains("name.given"));
      bank.asks(by(person.number()), "name.given").body("withheld", contains("name.given"));
    }
  }

  @Test
  void anInstanceThatWasFrozenPastItsLeaseDoesNotAnswerAsBefore() {
    Person person = Person.residentOf("0101");
    askTheOther(person).body("facts.name.given", equalTo("Inger"));
    Freezer.freeze(OTHER);
    String protection = Protections.protectAtLast(person.id());
    await(() -> Protections.isConfirmed(protection));
    Freezer.thaw(OTHER);
    for (int i = 0; i < 20; i++) {
      ValidatableResponse answer = askTheOther(person);
      if (answer.extract().statusCode() != 503) {
        answer.statusCode(200).body("withheld", contains("name.given"));
      }
    }
  }

  @Test
  void oneGoesOnWhenTheOtherIsKilled() {
    Peers.kill(OTHER);
    Person person = Person.residentOf("0101");
    bank.asks(by(person.number()), "name.given").body("facts.name.given", equalTo("Inger"));
    String protection = Protections.protectAtLast(person.id());
    await(() -> Protections.isConfirmed(protection));
    bank.asks(by(person.number()), "name.given").body("withheld", contains("name.given"));
  }

  private ValidatableResponse askTheOther(Person person) {
    return Api.as(bank.token())
        .body(
            Map.of(
                "number",
                person.number(),
                "fields",
                List.of("name.given"),
                "purpose",
                "test",
                "case",
                "1"))
        .post(Peers.url(OTHER) + "/v1/lookups")
        .then();
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
