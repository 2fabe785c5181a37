package dk.cpr.sample.life;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.sql.SqlFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes changes, and reads them as one who keeps a cursor and applies each page once. */
final class LogReader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TYPE = "life";

  private final ChangeLog log;
  private final List<String> seen = new ArrayList<>();
  private Cursor cursor;

  LogReader(ChangeLog log, Cursor cursor) {
    this.log = log;
    this.cursor = cursor;
  }

  /** Commits a change; waits for a server that is away. */
  void write(String name) {
    patiently(
        () -> {
          QuarkusTransaction.requiringNew().run(() -> append(name));
          return true;
        });
  }

  /** A write that is refused: its transaction has an id, and changes nothing. */
  void refuse(String name) {
    QuarkusTransaction.begin();
    append(name);
    QuarkusTransaction.rollback();
  }

  /** Reads on to the end, over the opaque form as over the wire. */
  void drain() {
    @Nullable ChangePage page = null;
    while (page == null || !page.drained()) {
      page = patiently(() -> log.read(Cursor.of(cursor.opaque()), 50));
      page.changes().stream()
          .filter(change -> change.type().equals(TYPE))
          .forEach(change -> seen.add(change.payload().get("name").asText()));
      cursor = page.cursor();
    }
  }

  List<String> seen() {
    return seen;
  }

  Cursor cursor() {
    return cursor;
  }

  /** Another reader where this one stands. */
  LogReader fork() {
    return new LogReader(log, cursor);
  }

  private void append(String name) {
    log.append(PersonId.newId(), TYPE, Map.of("name", name));
  }

  /** Connections of a life that is over fail once each. */
  private static <T> T patiently(Supplier<T> step) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return step.get();
      } catch (SqlFailure | io.quarkus.narayana.jta.QuarkusTransactionException e) {
        if (System.nanoTime() > until) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }
}
