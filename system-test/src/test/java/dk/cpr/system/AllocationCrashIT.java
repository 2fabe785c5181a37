package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.local.register.LocalRegister;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Twenty dates are filled to exhaustion, one date and sex at a time, by 64 clients, while
 * number-service and the database are killed at random. Afterwards no number is there twice, no
 * ordinal was skipped and the order was kept.
 */
class AllocationCrashIT {
  /** Of a year with few numbers a date, so that twenty dates are filled in a minute. */
  private static final LocalDate FIRST = LocalDate.of(1858, 3, 1);

  private static final int DATES = 20;
  private static final List<String> VICTIMS = List.of("number-service", "postgres");

  private final Random random = new Random(20);

  @Test
  void noNumberIsGivenTwiceOrSkippedWhateverIsKilledInTheMiddle() throws Exception {
    List<NumberSeries> series =
        IntStream.range(0, DATES)
            .mapToObj(i -> NumberSeries.of(FIRST.plusDays(i), i % 2 == 0 ? Sex.K : Sex.M))
            .toList();
    AllocationStream stream = new AllocationStream(series);
    CompletableFuture<Map<UUID, String>> done = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> done.completeAsync(() -> exhausted(stream), Runnable::run));
    int killed = killAtRandom(done, stream);
    Map<UUID, String> given = done.join();

    int capacity = series.stream().mapToInt(NumberSeries::capacity).sum();
    assertThat(killed).as("kills in the middle").isGreaterThanOrEqualTo(3);
    assertThat(given).hasSize(capacity);
    assertThat(new HashSet<>(given.values())).as("distinct numbers").hasSize(capacity);
    for (NumberSeries one : series) {
      assertThat(ordinals(one))
          .as("ordinals in the order in which they were registered")
          .isEqualTo(IntStream.range(0, one.capacity()).mapToObj(String::valueOf).toList());
    }
    assertThat(persons()).as("persons with one of these numbers").isEqualTo(capacity);
  }

  private int killAtRandom(CompletableFuture<?> done, AllocationStream stream) {
    LocalRegister register = TestRegister.get();
    int killed = 0;
    while (!done.isDone()) {
      String victim = VICTIMS.get(killed % VICTIMS.size());
      int before = stream.answered();
      register.kill(victim);
      register.start(victim);
      killed++;
      awaitProgress(done, stream, before + 2_000 + random.nextInt(6_000));
    }
    return killed;
  }

  private static void awaitProgress(CompletableFuture<?> done, AllocationStream stream, int count) {
    while (!done.isDone() && stream.answered() < count) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static Map<UUID, String> exhausted(AllocationStream stream) {
    try {
      return stream.exhaust();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> ordinals(NumberSeries series) throws SQLException {
    return Database.of("number-service")
        .strings(
            """
            select n.ordinal::text from number n join number_state s using (number)
            where n.birth_date = ?::date and n.sex = ? order by s.known_from, n.ordinal
            """,
            series.birthDate().toString(),
            series.sex().name());
  }

  private static int persons() throws SQLException {
    return Integer.parseInt(
        Database.of("number-service")
            .strings(
                """
                select count(distinct person_id)::text from number
                where birth_date >= ?::date and birth_date < ?::date + ?::int
                """,
                FIRST.toString(),
                FIRST.toString(),
                DATES)
            .getFirst());
  }
}
