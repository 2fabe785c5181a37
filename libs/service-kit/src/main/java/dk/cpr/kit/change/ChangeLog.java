package dk.cpr.kit.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the service's change log. A row carries the id of its transaction; a reader is
 * given only rows of transactions below the horizon (every transaction before it has ended),
 * ordered by transaction and position, so a lower one can never appear later.
 */
@ApplicationScoped
public class ChangeLog {
  /** To order by {@code tx} would order by the number in the answer, which no index has. */
  private static final String COLUMNS =
      """
      select c.epoch, c.tx::text::bigint as tx, c.position, c.type, c.subject, c.payload,
        c.recorded_at
      from change_log c
      """;

  private final Sql sql;
  private final ObjectMapper json;
  private final AtomicLong horizonLag = new AtomicLong();

  ChangeLog(Sql sql, ObjectMapper json, MeterRegistry metrics) {
    this.sql = sql;
    this.json = json;
    metrics.gauge("cpr.change.log.horizon.lag.transactions", horizonLag);
  }

  /** Adds a change to the current transaction; it becomes visible with its commit, in order. */
  public void append(PersonId subject, String type, Object payload) {
    append(List.of(new Entry(subject, type, payload)));
  }

  /** A change to be added. */
  public record Entry(PersonId subject, String type, Object payload) {}

  /** Adds changes about several persons in one round trip, in the order given. */
  public void append(List<Entry> entries) {
    List<@Nullable Object[]> batch = new ArrayList<>();
    for (Entry entry : entries) {
      batch.add(
          new @Nullable Object[] {entry.subject().value(), entry.type(), write(entry.payload())});
    }
    sql.batch(
        """
        insert into change_log (epoch, subject, type, payload)
        values ((select max(epoch) from log_epoch), ?, ?, ?::jsonb)
        """,
        batch);
  }

  /**
   * The place in the log that the current transaction's changes will take, for waiting on readers.
   */
  public Cursor ownPlace() {
    return sql.one(
            """
            select (select max(epoch) from log_epoch) as epoch,
              pg_current_xact_id()::text::bigint as tx, 9223372036854775807 as position
            """,
            ChangeLog::cursor)
        .orElseThrow();
  }

  /**
   * The next changes after a cursor, at most {@code limit} and what else belongs to the last one's
   * transaction: a page never ends inside one, so that a reader which applies pages whole never
   * shows a fact closed before its successor is opened.
   *
   * @throws ProblemException cursor-lost when the log was restored to before the cursor
   */
  public ChangePage read(Cursor after, int limit) {
    // Before the horizon: who ends in between has registered nothing from before.
    Instant complete = completeUntil();
    Window window = window();
    refuseLost(after, window.ceiling());
    List<Row> rows = new ArrayList<>(next(after, window, limit));
    boolean drained = rows.size() < limit;
    if (!drained) {
      rows.addAll(restOf(rows.getLast().cursor()));
    }
    Cursor reached = drained ? max(after, window.horizon()) : rows.getLast().cursor();
    return new ChangePage(
        rows.stream().map(Row::change).toList(),
        reached,
        window.ceiling(),
        drained,
        drained ? complete : null);
  }

  /**
   * What is registered by a transaction that is under way, or begins later, is known from the start
   * of that transaction at the earliest. Whose start is not shown yet began a moment ago.
   */
  private Instant completeUntil() {
    return sql.one(
            """
            select least(clock_timestamp(), min(xact_start)) - interval '250 milliseconds' as until
            from pg_stat_activity
            where datname = current_database() and usename = current_user
              and pid <> pg_backend_pid()
            """,
            row -> Objects.requireNonNull(Sql.instant(row, "until")))
        .orElseThrow();
  }

  private List<Row> next(Cursor after, Window window, int limit) {
    return sql.list(
        COLUMNS
            + """
            where (c.epoch, c.tx, c.position) > (?, ?::text::xid8, ?)
              and (c.epoch < ? or c.tx < ?::text::xid8)
            order by c.epoch, c.tx, c.position limit ?
            """,
        this::row,
        after.epoch(),
        Long.toString(after.tx()),
        after.position(),
        window.horizon().epoch(),
        Long.toString(window.horizon().tx()),
        limit);
  }

  private List<Row> restOf(Cursor last) {
    return sql.list(
        COLUMNS
            + """
            where c.epoch = ? and c.tx = ?::text::xid8 and c.position > ? order by c.position
            """,
        this::row,
        last.epoch(),
        Long.toString(last.tx()),
        last.position());
  }

  /** Where a reader must stand to have everything that is committed now. */
  public Cursor ceiling() {
    return window().ceiling();
  }

  private Window window() {
    Window window =
        sql.one(
                """
                select (select max(epoch) from log_epoch) as epoch,
                  pg_snapshot_xmin(s)::text::bigint as xmin, pg_snapshot_xmax(s)::text::bigint as xmax
                from pg_current_snapshot() s
                """,
                row ->
                    new Window(
                        new Cursor(row.getInt(1), row.getLong(2), 0),
                        new Cursor(row.getInt(1), row.getLong(3), 0)))
            .orElseThrow();
    horizonLag.set(window.ceiling().tx() - window.horizon().tx());
    return window;
  }

  private void refuseLost(Cursor after, Cursor ceiling) {
    boolean future =
        after.epoch() > ceiling.epoch()
            || (after.epoch() == ceiling.epoch() && after.tx() > ceiling.tx());
    boolean lost =
        after.epoch() > 0
            && after.epoch() < ceiling.epoch()
            && sql.one(
                    "select 1 from log_epoch where epoch = ? and ended_at_tx < ?::text::xid8",
                    row -> row.getInt(1),
                    after.epoch() + 1,
                    Long.toString(after.tx()))
                .isPresent();
    if (future || lost) {
      throw new ProblemException(ProblemType.CURSOR_LOST);
    }
  }

  private Row row(ResultSet row) throws SQLException {
    Change change =
        new Change(
            row.getString("type"),
            new PersonId(Sql.uuid(row, "subject")),
            parse(row.getString("payload")),
            Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    return new Row(cursor(row), change);
  }

  private static Cursor cursor(ResultSet row) throws SQLException {
    return new Cursor(row.getInt("epoch"), row.getLong("tx"), row.getLong("position"));
  }

  private static Cursor max(Cursor a, Cursor b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private String write(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change could not be written", e);
    }
  }

  private JsonNode parse(String stored) {
    try {
      return json.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change could not be read", e);
    }
  }

  private record Row(Cursor cursor, Change change) {}

  private record Window(Cursor horizon, Cursor ceiling) {}
}
