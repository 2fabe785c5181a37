package dk.cpr.disclosure.lookup;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.cpr.disclosure.world.Freezer;
import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.ReadModelRows;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection on which nothing comes any more keeps nobody waiting for long. */
@QuarkusTest
@World
class SilentDatabaseTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private Recipient bank;
  private Person person;

  @BeforeEach
  void bothConnectionsAreThere() {
    bank = Recipients.bank("name.given");
    person = Person.someone();
    person.fact("person", NewFact.of("name", Map.of("given", "Inger")).from("2000-01-01"));
    told();
  }

  @Test
  void aLookUpTakesTheOtherWay() {
    Freezer.whileSilent(
        "persons",
        () -> {
          assertThat(time(this::told)).isLessThan(LONG);
          assertThat(time(this::told)).isLessThan(LONG);
        });
  }

  @Test
  void withoutReceiptThereIsSoonAnAnswerThatTellsNothing() {
    Freezer.whileSilent(
        "receipts",
        () ->
            assertThat(
                    time(
                        () ->
                            bank.asks(by(person.number()), "name.given")
                                .statusCode(503)
                                .body("facts", equalTo(null))))
                .isLessThan(LONG));
    String before = receipts();
    told();
    assertThat(Long.parseLong(receipts())).isGreaterThan(Long.parseLong(before));
  }

  private void told() {
    bank.asks(by(person.number()), "name.given")
        .statusCode(200)
        .body("facts.name.given", equalTo("Inger"));
  }

  private String receipts() {
    return ReadModelRows.of("select count(*) from receipt where person_id = ?", person.id())
        .getFirst();
  }

  private static Duration time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
