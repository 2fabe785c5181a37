package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far each log is applied, as committed. */
@ApplicationScoped
public class LogCursors {
  private static final String PLACE =
      """
      select c.cursor, c.source, c.complete_until, extract(epoch from clock_timestamp() - c.fresh_at) as age
      """;

  private final Sql sql;

  LogCursors(Sql sql) {
    this.sql = sql;
  }

  /**
   * A place in a log.
   *
   * @param cursor everything before it is applied and committed
   * @param completeUntil all that its owner registered as known before this is applied; null before
   *     the end of the log was seen
   * @param age how old the horizon is, whichever instance applied it; null before the end of the
   *     log was seen
   */
  public record Place(Cursor cursor, @Nullable Instant completeUntil, @Nullable Duration age) {}

  /** Where the read model stands. */
  Place of(Source source) {
    return sql.one(PLACE + "from log_cursor c where c.source = ?", LogCursors::place, source.key())
        .orElseThrow();
  }

  /** The same, locked until the transaction ends; empty when the term is over. */
  Optional<Place> lock(Leadership.Term term) {
    return sql.one(
        PLACE
            + """
        from log_leader l join log_cursor c using (source)
        where l.source = ? and l.instance = ? and l.generation = ?
        for share of l for update of c
        """,
        LogCursors::place,
        term.source().key(),
        term.instance(),
        term.generation());
  }

  /** Where all logs stand. */
  Map<Source, Place> all() {
    Map<Source, Place> places = new EnumMap<>(Source.class);
    sql.list(
        PLACE + "from log_cursor c",
        row -> places.put(Source.of(row.getString("source")), place(row)));
    return places;
  }

  /** The horizon was as old as the page says when it was asked for, at the earliest. */
  void move(Logs.Fetched fetched) {
    ChangePage page = fetched.page();
    @Nullable Long age = page.age();
    @Nullable Double seconds =
        age == null
            ? null
            : (age + Duration.ofNanos(System.nanoTime() - fetched.asked()).toMillis()) / 1000.0;
    sql.update(
        """
        update log_cursor set cursor = ?, complete_until = greatest(?::timestamptz, complete_until),
          fresh_at = greatest(fresh_at, clock_timestamp() - make_interval(secs => ?::float8))
        where source = ?
        """,
        page.cursor().opaque(),
        page.completeUntil(),
        seconds,
        fetched.source().key());
  }

  private static Place place(ResultSet row) throws SQLException {
    String opaque = row.getString("cursor");
    double seconds = row.getDouble("age");
    @Nullable Duration age = row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
    return new Place(
        opaque.isEmpty() ? Cursor.START : Cursor.of(opaque),
        Sql.instant(row, "complete_until"),
        age);
  }
}
