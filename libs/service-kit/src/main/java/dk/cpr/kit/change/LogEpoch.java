package dk.cpr.kit.change;

import dk.cpr.kit.sql.Sql;
import dk.cpr.kit.sql.SqlFailure;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * The lives of the change log. An ordinary crash hands transaction ids out anew that the server had
 * told as ended, and so does the promotion of a standby. Each read and each write therefore asks
 * for the epoch of the server's present life, which the first of them begins, and cursors keep
 * their order.
 */
@ApplicationScoped
class LogEpoch {
  /** SQL for the epoch of now. */
  static final String CURRENT = "current_log_epoch()";

  private static final Logger LOG = Logger.getLogger(LogEpoch.class);
  private static final int TRIES = 6;

  private final Sql sql;

  LogEpoch(Sql sql) {
    this.sql = sql;
  }

  /** Ready means that there is an epoch. Where much starts at once, a connection takes its time. */
  void begin(@Observes @Priority(1) StartupEvent event) {
    int left = TRIES;
    while (!hasBegun(--left)) {
      LOG.warnf("the change log cannot be reached; %d more tries", left);
    }
  }

  private boolean hasBegun(int left) {
    try {
      return sql.one("select " + CURRENT, row -> true).orElseThrow();
    } catch (SqlFailure e) {
      if (left == 0 || !e.isPassing()) {
        throw e;
      }
      return false;
    }
  }

  /** What tells an epoch from one of the same number in a life that was lost. */
  int mark(int epoch) {
    return sql.one("select mark from log_epoch where epoch = ?", row -> row.getInt(1), epoch)
        .orElse(0);
  }
}
