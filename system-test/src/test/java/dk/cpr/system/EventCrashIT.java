package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.local.register.LocalRegister;
import dk.cpr.system.MarriageStream.Couple;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A stream of marriages while what they need is killed: each happens once, to both or to neither,
 * and a client that repeats until it is answered finds both.
 */
class EventCrashIT {
  private static final List<String> VICTIMS =
      List.of("person-service", "number-service", "postgres", "person-service");
  private static final int COUPLES = 300;

  @Test
  void everyMarriageHappensOnceToBothWhateverIsKilledInTheMiddle() throws Exception {
    LocalRegister register = TestRegister.get();
    MarriageStream stream = MarriageStream.of(COUPLES);
    CompletableFuture<Map<Couple, String>> marriages =
        CompletableFuture.supplyAsync(() -> stream.report(6));
    for (int i = 0; i < VICTIMS.size(); i++) {
      awaitAnswered(stream, (i + 1) * COUPLES / (VICTIMS.size() + 2), marriages);
      register.kill(VICTIMS.get(i));
      register.start(VICTIMS.get(i));
    }
    Map<Couple, String> married = marriages.join();

    assertThat(married).hasSize(COUPLES);
    assertThat(married.values()).doesNotHaveDuplicates();
    eachIsMarriedToTheOther(married);
    eachHasTheEventOnce(married);
    Agreement.awaitReadModel();
  }

  private static void eachIsMarriedToTheOther(Map<Couple, String> married) throws SQLException {
    String[] expected =
        married.keySet().stream()
            .flatMap(c -> Stream.of(c.one() + " " + c.other(), c.other() + " " + c.one()))
            .sorted()
            .toArray(String[]::new);
    assertThat(
            Database.of("person-service")
                .strings(
                    """
                    select person_id || ' ' || (value ->> 'spouse') from fact
                    where kind = 'civilStatus' and value ->> 'code' = 'G' and upper_inf(known)
                    and person_id = any(?::uuid[])
                    """,
                    (Object) persons(married)))
        .containsExactlyInAnyOrder(expected);
  }

  private static void eachHasTheEventOnce(Map<Couple, String> married) throws SQLException {
    assertThat(
            Database.of("person-service")
                .strings(
                    "select person_id::text from fact where kind = 'event'"
                        + " and person_id = any(?::uuid[])",
                    (Object) persons(married)))
        .containsExactlyInAnyOrder(persons(married));
    assertThat(
            Database.of("person-service")
                .strings(
                    "select distinct event_id::text from life_event_person"
                        + " where person_id = any(?::uuid[])",
                    (Object) persons(married)))
        .containsExactlyInAnyOrderElementsOf(married.values());
  }

  private static String[] persons(Map<Couple, String> married) {
    return married.keySet().stream()
        .flatMap(couple -> Stream.of(couple.one(), couple.other()))
        .toArray(String[]::new);
  }

  private static void awaitAnswered(
      MarriageStream stream, int wanted, CompletableFuture<?> marriages) {
    Instant end = Instant.now().plusSeconds(90);
    while (stream.answered() < wanted && !marriages.isDone() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
