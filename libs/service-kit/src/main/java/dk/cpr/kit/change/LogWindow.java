package dk.cpr.kit.change;

import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be read of the log at a moment, and until when it is whole. */
@ApplicationScoped
class LogWindow {
  /** A transaction lasts a second at most, and one before it in order begins a second earlier. */
  private static final Duration BEFORE_ITS_CHANGES = Duration.ofSeconds(2);

  private static final String SEEN =
      """
      select now.epoch, pg_snapshot_xmin(s)::text::bigint as horizon,
        last.epoch as last_epoch, last.tx::text::bigint as last_tx, last.mark as last_mark,
        waiting.recorded_at as waiting,
        ? = 0 or coalesce((
          select coalesce((select ? <= n.ended_at_tx::text::bigint + 1 from log_epoch n
              where n.epoch = e.epoch + 1),
            ? <= pg_snapshot_xmax(s)::text::bigint)
          from log_epoch e where e.epoch = ? and e.mark = ?), false) as has
      from pg_current_snapshot() s
      cross join (select %s as epoch offset 0) now
      left join lateral (select c.epoch, c.tx, e.mark from change_log c join log_epoch e using (epoch)
        order by c.epoch desc, c.tx desc limit 1) last on true
      left join lateral (select c.recorded_at from change_log c
        where c.epoch = now.epoch and c.tx >= pg_snapshot_xmin(s)
        order by c.tx, c.position limit 1) waiting on true
      """
          .formatted(LogEpoch.CURRENT);

  private final Sql sql;

  LogWindow(Sql sql) {
    this.sql = sql;
  }

  /**
   * What a reader at a place sees.
   *
   * @param epoch of the present life
   * @param horizon every transaction of this life before it has ended
   * @param ceiling right after the last change that is committed, read or not: never beyond what is
   *     durable, since a transaction id that changed nothing may be given once more after a crash
   * @param waiting when the first change was recorded that is committed and lies beyond the horizon
   * @param has whether the log has all that the reader has read
   */
  record Seen(int epoch, long horizon, Cursor ceiling, @Nullable Instant waiting, boolean has) {}

  /**
   * Until when the log is whole, by the clock of its database.
   *
   * @param until what is or will be registered as known before it can be read
   * @param told the same clock when it was looked at
   */
  record Whole(Instant until, Instant told) {
    /** Less what is committed and cannot be read yet. */
    Whole less(@Nullable Instant waiting) {
      Instant bound = waiting == null ? until : waiting.minus(BEFORE_ITS_CHANGES);
      return bound.isBefore(until) ? new Whole(bound, told) : this;
    }

    Duration age() {
      return Duration.between(until, told);
    }
  }

  Seen from(Cursor after) {
    return sql.one(
            SEEN,
            LogWindow::seen,
            after.epoch(),
            after.tx(),
            after.tx(),
            after.epoch(),
            after.mark())
        .orElseThrow();
  }

  /**
   * What is registered by a transaction that is under way, or begins later, is known from the start
   * of that transaction at the earliest. Whose start is not shown yet began a moment ago.
   */
  Whole whole() {
    return sql.one(
            """
            select least(clock_timestamp(), min(xact_start)) - interval '250 milliseconds' as until,
              clock_timestamp() as told
            from pg_stat_activity
            where datname = current_database() and usename = current_user
              and pid <> pg_backend_pid()
            """,
            row ->
                new Whole(
                    Objects.requireNonNull(Sql.instant(row, "until")),
                    Objects.requireNonNull(Sql.instant(row, "told"))))
        .orElseThrow();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    int lastEpoch = row.getInt("last_epoch");
    Cursor ceiling =
        row.wasNull()
            ? Cursor.START
            : new Cursor(lastEpoch, row.getInt("last_mark"), row.getLong("last_tx") + 1, 0);
    return new Seen(
        row.getInt("epoch"),
        row.getLong("horizon"),
        ceiling,
        Sql.instant(row, "waiting"),
        row.getBoolean("has"));
  }
}
