package dk.cpr.kit.change;

import dk.cpr.kit.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Notices at start that the database lives in another cluster or timeline than before (a restore),
 * and begins a new epoch, so that cursors keep their order although transaction ids start again.
 */
@ApplicationScoped
class LogEpoch {
  private static final Logger LOG = Logger.getLogger(LogEpoch.class);
  private final Sql sql;

  LogEpoch(Sql sql) {
    this.sql = sql;
  }

  @Transactional
  void begin(@Observes @Priority(1) StartupEvent event) {
    int begun =
        sql.update(
            """
            insert into log_epoch (epoch, cluster, ended_at_tx)
            select coalesce((select max(epoch) from log_epoch), 0) + 1,
              s.system_identifier || '/' || c.timeline_id,
              coalesce((select max(tx) from change_log
                where epoch = (select max(epoch) from log_epoch)), '0'::xid8)
            from pg_control_system() s, pg_control_checkpoint() c
            where s.system_identifier || '/' || c.timeline_id is distinct from
              (select cluster from log_epoch order by epoch desc limit 1)
            on conflict on constraint log_epoch_pk do nothing
            """);
    if (begun > 0) {
      LOG.info("change log: a new epoch begins");
    }
  }
}
