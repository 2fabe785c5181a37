package dk.cpr.disclosure.copies;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One instance follows a log, the others stand by: whoever holds the log's session lock. The
 * database gives it free when the session ends, however it ends. Nothing breaks when two believe to
 * lead for a moment ({@link PageApplier}); it only saves work.
 */
@ApplicationScoped
class Leadership {
  private static final int LOCKS = 0x43505244;
  private final DataSource dataSource;
  private @Nullable Connection session;

  Leadership(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  synchronized boolean holds(Source source) {
    try (PreparedStatement statement =
        session().prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      statement.setInt(1, LOCKS);
      statement.setInt(2, source.ordinal());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      release();
      return false;
    }
  }

  /** Gives every lock back. */
  synchronized void release() {
    @Nullable Connection held = session;
    session = null;
    if (held != null) {
      try (held;
          PreparedStatement statement = held.prepareStatement("select pg_advisory_unlock_all()")) {
        statement.execute();
      } catch (SQLException e) {
        // The session is gone, and its locks with it.
        return;
      }
    }
  }

  private Connection session() throws SQLException {
    @Nullable Connection held = session;
    if (held == null) {
      held = dataSource.getConnection();
      session = held;
    }
    return held;
  }
}
