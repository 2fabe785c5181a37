package dk.cpr.disclosure.gate;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Peers;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class GateTest {
  private Recipient bank;

  @BeforeEach
  void recipient() {
    bank = Recipients.bank("name.given");
  }

  @Test
  void withoutProtectionServiceNothingIsDisclosedUntilItIsBack() {
    Person person = Person.residentOf("0101");
    bank.asks(by(person.number()), "name.given").statusCode(200);
    Peers.kill("protection-service");
    await(503, person);
    bank.asks(by(person.number()), "name.given")
        .statusCode(503)
        .header("Retry-After", equalTo("1"))
        .body("type", equalTo("/problems/protection-unknown"));
    Recipients.authority("number.given")
        .asksOf(List.of(person.number()), "given")
        .statusCode(503)
        .body("type", equalTo("/problems/protection-unknown"))
        .body("answers", equalTo(null));
    Recipient authority = Recipients.authority("name.given");
    authority
        .asksChanges(by(person.id()), Map.of("knownFrom", "2001-01-01"), "name.given")
        .statusCode(503)
        .body("type", equalTo("/problems/protection-unknown"));
    authority.asksHistory(by(person.id()), Map.of(), "name.given").statusCode(503);
    Api.as(Tokens.citizen(person.id())).get("/v1/me").then().statusCode(503);
    Api.as(Tokens.citizen(person.id())).get("/v1/me/timeline").then().statusCode(503);
    Api.as(Tokens.citizen(person.id())).get("/v1/receipts").then().statusCode(503);
    Peers.start("protection-service");
    await(200, person);
    Protections.protect(person.id());
    bank.asks(by(person.number()), "name.given")
        .body("protection.nameAndAddress", equalTo(true))
        .body("facts", equalTo(Map.of()));
  }

  private void await(int status, Person person) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    int got = ask(person);
    while (got != status && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      got = ask(person);
    }
    assertThat(got).isEqualTo(status);
  }

  private int ask(Person person) {
    return bank.asks(by(person.number()), "name.given").extract().statusCode();
  }
}
