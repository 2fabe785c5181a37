package dk.cpr.sample.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.local.postgres.LocalPostgres;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** How many stops: {@code -Dcpr.stops=200}, as {@code ./cpr test --long stops} has it. */
@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
@WithTestResource(OwnServers.class)
class ServerLifeTest {
  private static final int STOPS = Integer.getInteger("cpr.stops", 4);

  @Inject ChangeLog log;

  /** The ids of refused writes are on no disk yet when the server stops, and are given again. */
  @Test
  void noChangeIsSkippedOrDoubledWhenTheServerStopsRightAfterRefusedWrites() throws Exception {
    LocalPostgres server = primary();
    LogReader reader = new LogReader(log, log.ceiling());
    List<String> committed = new ArrayList<>();
    long seed = Long.getLong("cpr.seed", System.nanoTime());
    Random random = new Random(seed);
    int reused = 0;
    for (int i = 0; i < STOPS; i++) {
      for (int c = random.nextInt(3); c > 0; c--) {
        committed.add(i + "/before/" + c);
        reader.write(committed.getLast());
      }
      for (int refused = 0; refused < 5; refused++) {
        reader.refuse("refused");
        reader.drain();
      }
      long next = nextTransaction(server);
      server.crash();
      server.start();
      reused += nextTransaction(server) < next ? 1 : 0;
      for (int c = 1 + random.nextInt(2); c > 0; c--) {
        committed.add(i + "/after/" + c);
        reader.write(committed.getLast());
      }
      reader.drain();
      assertThat(reader.seen()).as("stop %d, seed %d", i, seed).isEqualTo(committed);
    }
    report(
        "%d stops, %d changes, ids given again after %d"
            .formatted(STOPS, committed.size(), reused));
    assertThat(reused).as("stops after which ids were given again").isPositive();
  }

  @Test
  void aPromotedStandbyGoesOnWhereItIsAndOnlyWhoReadWhatIsLostIsTold() throws Exception {
    LogReader reader = new LogReader(log, log.ceiling());
    OwnServers.following(1, 0);
    LocalPostgres third = OwnServers.following(2, 0);
    reader.write("a");
    reader.refuse("refused");
    reader.drain();
    awaitWhole(0, 1);
    awaitWhole(0, 2);
    third.stop();

    // Without loss, between a page and the next.
    primary().crash();
    promote(1);
    reader.drain();
    reader.write("b");
    reader.drain();
    assertThat(reader.seen()).containsExactly("a", "b");

    // With loss: the third server learns of "c", not of "d" nor of the life in which "e" is
    // written.
    OwnServers.following(2, 1);
    reader.write("c");
    awaitWhole(1, 2);
    LogReader slow = reader.fork();
    OwnServers.server(2).stop();
    reader.write("d");
    LogReader earlier = reader.fork();
    earlier.drain();
    OwnServers.server(1).crash();
    OwnServers.server(1).start();
    reader.write("e");
    reader.drain();
    assertThat(reader.seen()).containsExactly("a", "b", "c", "d", "e");
    OwnServers.server(1).crash();
    OwnServers.server(2).start();
    promote(2);
    slow.write("f");
    slow.write("g");
    slow.drain();
    assertThat(slow.seen()).as("who had not read what is lost").containsExactly("c", "f", "g");
    assertLost(reader);
    assertLost(earlier);
    log.requireKnown(slow.cursor());
  }

  private void assertLost(LogReader reader) {
    assertThatThrownBy(() -> log.read(reader.cursor(), 10))
        .isInstanceOfSatisfying(
            ProblemException.class,
            lost -> assertThat(lost.type()).isEqualTo(ProblemType.CURSOR_LOST));
    assertThatThrownBy(() -> log.requireKnown(reader.cursor()))
        .isInstanceOf(ProblemException.class);
  }

  private static LocalPostgres primary() {
    return OwnServers.server(0);
  }

  private static long nextTransaction(LocalPostgres server) throws SQLException {
    return Long.parseLong(
        OwnServers.ask(server, "select pg_snapshot_xmax(pg_current_snapshot())::text"));
  }

  private static void promote(int number) throws SQLException {
    OwnServers.ask(OwnServers.server(number), "select pg_promote()");
  }

  /** Until a copy has all that the server it follows has. */
  private static void awaitWhole(int primary, int number) throws SQLException {
    String written = OwnServers.ask(OwnServers.server(primary), "select pg_current_wal_lsn()");
    String whole = "select pg_last_wal_replay_lsn() >= '%s'".formatted(written);
    long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!OwnServers.ask(OwnServers.server(number), whole).equals("t")) {
      assertThat(System.nanoTime()).as("the copy follows").isLessThan(until);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void report(String line) throws IOException {
    Path reports = Files.createDirectories(Path.of("target", "reports"));
    Files.writeString(reports.resolve("stops.txt"), line + "\n");
  }
}
