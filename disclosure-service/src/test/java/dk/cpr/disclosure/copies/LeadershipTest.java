package dk.cpr.disclosure.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.ReadModelRows;
import dk.cpr.disclosure.world.World;
import dk.cpr.kit.change.Change;
import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.change.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@World
class LeadershipTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Source LOG = Source.ADDRESS;

  @Inject PageApplier applier;
  @Inject LogCursors cursors;

  @Test
  void whoLedAndSaysNothingIsFollowedByAnotherWithinTenSeconds() {
    UUID frozen = UUID.randomUUID();
    String generation =
        ReadModelRows.of(
                """
                update log_leader set instance = ?, generation = generation + 1,
                  leased_until = clock_timestamp() + interval '6 seconds'
                where source = 'address' returning generation
                """,
                frozen)
            .getFirst();
    await(() -> !leader().contains(frozen.toString()));
    assertThat(ReadModelRows.of("select generation from log_leader where source = 'address'"))
        .containsExactly(Long.toString(Long.parseLong(generation) + 1));
    Person.someone()
        .fact("address", NewFact.of("residence", Map.of("municipality", "0101")).from("2010"));

    Cursor before = cursors.of(LOG).cursor();
    applier.apply(
        new Leadership.Term(LOG, frozen, Long.parseLong(generation)),
        new Logs.Fetched(LOG, before, page(), System.nanoTime()));
    assertThat(cursors.of(LOG).cursor()).as("what the old leader fetched").isEqualTo(before);
  }

  private static String leader() {
    return ReadModelRows.of("select instance from log_leader where source = 'address'").getFirst();
  }

  private static ChangePage page() {
    return new ChangePage(
        List.<Change>of(), Cursor.place(9, 9, 9), Cursor.place(9, 9, 9), true, Instant.now(), 0L);
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + SOON.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
