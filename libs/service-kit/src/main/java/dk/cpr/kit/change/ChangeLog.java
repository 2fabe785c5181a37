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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the service's change log. A row carries the id of its transaction; a reader is
 * given only rows of transactions below the horizon (every transaction before it has ended),
 * ordered by transaction and position, so a lower one can never appear later. Its cursor stands
 * right after the last transaction that it was given, never at the horizon itself: that may lie
 * beyond ids which changed nothing, and these are given once more after a crash.
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
  private final LogEpoch epochs;
  private final LogWindow window;
  private volatile Instant complete = Instant.now();

  ChangeLog(Sql sql, ObjectMapper json, LogEpoch epochs, LogWindow window, MeterRegistry metrics) {
    this.sql = sql;
    this.json = json;
    this.epochs = epochs;
    this.window = window;
    // It also grows while nobody reads.
    metrics.gauge("cpr.change.log.horizon.age.seconds", this, ChangeLog::age);
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
        values (%s, ?, ?, ?::jsonb)
        """
            .formatted(LogEpoch.CURRENT),
        batch);
  }

  /**
   * The next changes after a cursor, at most {@code limit} and what else belongs to the last one's
   * transaction: a page never ends inside one, so that a reader which applies pages whole never
   * shows a fact closed before its successor is opened.
   *
   * @throws ProblemException cursor-lost when the reader has read what the log has lost
   */
  public ChangePage read(Cursor after, int limit) {
    // Before the horizon: who ends in between has registered nothing from before.
    LogWindow.Whole until = window.whole();
    LogWindow.Seen seen = known(after);
    LogWindow.Whole whole = until.less(seen.waiting());
    complete = whole.until();
    List<Row> rows = new ArrayList<>(next(after, seen, limit));
    boolean drained = rows.size() < limit;
    if (!drained) {
      rows.addAll(restOf(rows.getLast()));
    }
    return new ChangePage(
        rows.stream().map(Row::change).toList(),
        rows.isEmpty() ? after : behind(rows.getLast(), after),
        seen.ceiling(),
        drained,
        drained ? whole.until() : null,
        drained ? whole.age().toMillis() : null);
  }

  /**
   * Right after the last change that is committed or, in a transaction, made by it: a reader there
   * has all of that.
   */
  public Cursor ceiling() {
    return window.from(Cursor.START).ceiling();
  }

  /**
   * Refuses a place of a reader who has read what the log has lost.
   *
   * @throws ProblemException cursor-lost
   */
  public void requireKnown(Cursor place) {
    known(place);
  }

  private LogWindow.Seen known(Cursor after) {
    LogWindow.Seen seen = window.from(after);
    if (!seen.has()) {
      throw new ProblemException(ProblemType.CURSOR_LOST);
    }
    return seen;
  }

  private double age() {
    return Duration.between(complete, Instant.now()).toMillis() / 1000.0;
  }

  private List<Row> next(Cursor after, LogWindow.Seen seen, int limit) {
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
        seen.epoch(),
        Long.toString(seen.horizon()),
        limit);
  }

  private List<Row> restOf(Row last) {
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

  /** Behind a transaction that is read whole. */
  private Cursor behind(Row last, Cursor after) {
    int mark = last.epoch() == after.epoch() ? after.mark() : epochs.mark(last.epoch());
    return new Cursor(last.epoch(), mark, last.tx() + 1, 0);
  }

  private Row row(ResultSet row) throws SQLException {
    Change change =
        new Change(
            row.getString("type"),
            new PersonId(Sql.uuid(row, "subject")),
            parse(row.getString("payload")),
            Objects.requireNonNull(Sql.instant(row, "recorded_at")));
    return new Row(row.getInt("epoch"), row.getLong("tx"), row.getLong("position"), change);
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

  private record Row(int epoch, long tx, long position, Change change) {}
}
