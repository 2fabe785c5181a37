package dk.cpr.system.noninterference;

import dk.cpr.kit.change.Cursor;
import dk.cpr.local.postgres.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Whether a register's read model holds all that its services have committed. */
final class Settling {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How often an instance looks at how far the logs are known whole. */
  private static final Duration LOOKED_AT = Duration.ofMillis(250);

  /** What goes on by itself after its answer. */
  private static final String UNDER_WAY =
      """
      select (select count(*) from undertaking where status in ('RUNNING', 'UNDOING'))
        + (select count(*) from home_ending where status in ('RUNNING', 'UNDOING'))
        + (select count(*) from birth where status in ('RUNNING', 'UNDOING'))
      """;

  private final Connection disclosure;
  private final Map<String, Connection> owners = new LinkedHashMap<>();

  Settling(TwoDatabases databases, Side side) {
    try {
      disclosure = databases.connect(side, Database.DISCLOSURE);
      for (Database owner : TwoDatabases.SERVICES) {
        if (owner != Database.DISCLOSURE) {
          owners.put(owner.databaseName(), databases.connect(side, owner));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized void await() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      await(end, this::isSettled);
      // What is asked as known lately is answered as of the latest instant that is known whole.
      Instant rest = Instant.now();
      await(end, () -> knownWhole().isAfter(rest));
      LockSupport.parkNanos(LOOKED_AT.toNanos());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void await(long end, Condition condition) throws SQLException {
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the read model does not come to rest");
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private Instant knownWhole() throws SQLException {
    try (PreparedStatement sql =
            disclosure.prepareStatement(
                "select coalesce(min(complete_until), 'epoch') from log_cursor");
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /** What the read model has at a place, if anything. */
  synchronized Optional<String> first(String query, Object argument) {
    try (PreparedStatement sql = disclosure.prepareStatement(query)) {
      sql.setObject(1, argument);
      try (ResultSet row = sql.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isSettled() throws SQLException {
    if (number(owner(Database.PERSON), UNDER_WAY, null) > 0) {
      return false;
    }
    for (Map.Entry<String, Connection> owner : owners.entrySet()) {
      if (read(owner.getKey()).compareTo(written(owner.getValue())) < 0) {
        return false;
      }
    }
    return number(
            disclosure, "select count(*) from quality_due where due_at <= clock_timestamp()", null)
        == 0;
  }

  private Connection owner(Database database) {
    return java.util.Objects.requireNonNull(owners.get(database.databaseName()));
  }

  private Cursor read(String source) throws SQLException {
    try (PreparedStatement sql =
        disclosure.prepareStatement("select cursor from log_cursor where source = ?")) {
      sql.setString(1, source);
      try (ResultSet row = sql.executeQuery()) {
        return row.next() && !row.getString(1).isEmpty()
            ? Cursor.of(row.getString(1))
            : Cursor.START;
      }
    }
  }

  private static Cursor written(Connection owner) throws SQLException {
    try (PreparedStatement sql =
            owner.prepareStatement(
                """
                select epoch, tx::text::bigint, position from change_log
                order by epoch desc, tx desc, position desc limit 1
                """);
        ResultSet row = sql.executeQuery()) {
      return row.next()
          ? Cursor.place(row.getInt(1), row.getLong(2), row.getLong(3))
          : Cursor.START;
    }
  }

  static long number(
      Connection connection, String query, @org.jspecify.annotations.Nullable Object argument)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(query)) {
      if (argument != null) {
        sql.setObject(1, argument);
      }
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
