package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.local.register.LocalRegister;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * A stream of immigrations while what they need is killed: each person has one number, one home,
 * one birth and one event, and a client that repeats until it is answered finds each once.
 */
class ImmigrationCrashIT {
  private static final List<String> VICTIMS =
      List.of("person-service", "address-service", "postgres", "number-service", "person-service");
  private static final int PERSONS = 120;

  @Test
  void everyoneArrivesOnceWhateverIsKilledInTheMiddle() throws Exception {
    LocalRegister register = TestRegister.get();
    ImmigrationStream stream = ImmigrationStream.of(PERSONS, country());
    CompletableFuture<Map<Integer, String>> arrivals =
        CompletableFuture.supplyAsync(() -> stream.report(6));
    for (int i = 0; i < VICTIMS.size(); i++) {
      awaitAnswered(stream, (i + 1) * PERSONS / (VICTIMS.size() + 2), arrivals);
      register.kill(VICTIMS.get(i));
      register.start(VICTIMS.get(i));
    }
    String[] persons = arrivals.join().values().toArray(String[]::new);

    assertThat(persons).hasSize(PERSONS).doesNotHaveDuplicates();
    assertThat(
            owners(
                "number-service",
                "select person_id::text from number_state where known_to is null"
                    + " and state = 'current' and person_id = any(?::uuid[])",
                persons))
        .containsExactlyInAnyOrder(persons);
    for (String kind : List.of("birth", "name", "event")) {
      assertThat(facts("person-service", kind, persons))
          .as(kind)
          .containsExactlyInAnyOrder(persons);
    }
    assertThat(facts("address-service", "residence", persons)).containsExactlyInAnyOrder(persons);
    Agreement.awaitReadModel();
  }

  private static List<String> facts(String service, String kind, String[] persons)
      throws SQLException {
    return owners(
        service,
        "select person_id::text from fact where kind = '%s' and person_id = any(?::uuid[])"
            .formatted(kind),
        persons);
  }

  private static List<String> owners(String service, String sql, String[] persons)
      throws SQLException {
    return Database.of(service).strings(sql, (Object) persons);
  }

  private static String country() throws SQLException {
    return Database.of("person-service")
        .string(
            """
            select code from authority where type = '30' and code <> '5100'
            and existed @> timestamptz '2024-05-01' order by code limit 1
            """);
  }

  private static void awaitAnswered(
      ImmigrationStream stream, int wanted, CompletableFuture<?> arrivals) {
    Instant end = Instant.now().plusSeconds(90);
    while (stream.answered() < wanted && !arrivals.isDone() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
