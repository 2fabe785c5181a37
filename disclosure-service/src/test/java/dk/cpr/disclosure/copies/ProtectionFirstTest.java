package dk.cpr.disclosure.copies;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.Freezer;
import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class ProtectionFirstTest {
  private static final String PROTECTIONS = "protection-service";

  @Test
  void aFactIsNotSeenWhileItIsNotKnownWhetherItIsGuarded() throws InterruptedException {
    Person person = Person.someone();
    Recipient bank = Recipients.bank("name.given");
    bank.asks(by(person.number()), "name.given").statusCode(200).body("facts", equalTo(Map.of()));
    Freezer.freeze(PROTECTIONS);
    Thread named =
        Thread.ofVirtual()
            .start(
                () ->
                    person.fact(
                        "person", NewFact.of("name", Map.of("given", "Inger")).from("2000-01-01")));
    for (int i = 0; i < 40; i++) {
      assertThat(bank.asks(by(person.number()), "name.given").extract().asString())
          .doesNotContain("Inger");
      LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
    }
    Freezer.thaw(PROTECTIONS);
    named.join();
    assertThat(answer(bank, person).<String>path("facts.name.given")).isEqualTo("Inger");
  }

  /** The lease may have run out meanwhile. */
  private static ExtractableResponse<Response> answer(Recipient bank, Person person) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    ExtractableResponse<Response> answer = bank.asks(by(person.number()), "name.given").extract();
    while (answer.statusCode() == 503 && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      answer = bank.asks(by(person.number()), "name.given").extract();
    }
    return answer;
  }
}
