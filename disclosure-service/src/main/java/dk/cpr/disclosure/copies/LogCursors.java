package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far each log is applied, as committed. */
@ApplicationScoped
public class LogCursors {
  private final Sql sql;

  LogCursors(Sql sql) {
    this.sql = sql;
  }

  /**
   * A place in a log.
   *
   * @param cursor everything before it is applied and committed
   * @param drainedAt when the end of the log was last seen, by any instance
   */
  public record Place(Cursor cursor, @Nullable Instant drainedAt) {}

  /** Where the read model stands. */
  Place of(Source source) {
    return sql.one(
            "select cursor, drained_at from log_cursor where source = ?",
            LogCursors::place,
            source.key())
        .orElseThrow();
  }

  /** The same, locked until the transaction ends; empty when the term is over. */
  Optional<Place> lock(Leadership.Term term) {
    return sql.one(
        """
        select c.cursor, c.drained_at from log_leader l join log_cursor c using (source)
        where l.source = ? and l.instance = ? and l.generation = ?
        for share of l for update of c
        """,
        LogCursors::place,
        term.source().key(),
        term.instance(),
        term.generation());
  }

  /**
   * All that any owner registered as known before this is applied; empty before the ends of all
   * logs had been seen for the first time.
   */
  Optional<Instant> completeUntil() {
    return sql.one(
            """
            select case when bool_and(complete_until is not null) then min(complete_until) end
              as complete_until
            from log_cursor
            """,
            row -> Optional.ofNullable(Sql.instant(row, "complete_until")))
        .flatMap(found -> found);
  }

  void move(Logs.Fetched fetched) {
    ChangePage page = fetched.page();
    sql.update(
        """
        update log_cursor set cursor = ?, drained_at = coalesce(?::timestamptz, drained_at),
          complete_until = greatest(?::timestamptz, complete_until)
        where source = ?
        """,
        page.cursor().opaque(),
        page.drained() ? Instant.now() : null,
        page.completeUntil(),
        fetched.source().key());
  }

  private static Place place(ResultSet row) throws SQLException {
    String opaque = row.getString("cursor");
    return new Place(
        opaque.isEmpty() ? Cursor.START : Cursor.of(opaque), Sql.instant(row, "drained_at"));
  }
}
