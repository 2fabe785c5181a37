package dk.cpr.kit.change;

import dk.cpr.kit.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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

  private final Sql sql;

  LogEpoch(Sql sql) {
    this.sql = sql;
  }

  /** Ready means that there is an epoch. */
  void begin(@Observes @Priority(1) StartupEvent event) {
    sql.one("select " + CURRENT, row -> row.getInt(1));
  }

  /** What tells an epoch from one of the same number in a life that was lost. */
  int mark(int epoch) {
    return sql.one("select mark from log_epoch where epoch = ?", row -> row.getInt(1), epoch)
        .orElse(0);
  }
}
