package dk.cpr.disclosure.copies;

import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One instance follows a log, the others stand by: who holds the log's lease by the database's
 * clock. A leader that stands still, or whose connections have gone silent, is followed by another
 * when its lease is over; what it fetched before is then not applied ({@link LogCursors#lock}).
 */
@ApplicationScoped
class Leadership {
  private final Sql sql;
  private final FollowSettings settings;
  private final UUID instance = UUID.randomUUID();
  private final Map<Source, Held> held = new ConcurrentHashMap<>();

  Leadership(Sql sql, FollowSettings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /**
   * The right to apply pages of a log.
   *
   * @param generation counts who led
   */
  record Term(Source source, UUID instance, long generation) {}

  /**
   * A term, and when it is worth a statement to renew it.
   *
   * @param renewAt reading of {@link System#nanoTime()}
   */
  private record Held(Term term, long renewAt) {}

  /** Takes the lease of a log, or renews it in time; empty while another instance leads. */
  Optional<Term> lead(Source source) {
    @Nullable Held known = held.get(source);
    if (known != null && System.nanoTime() - known.renewAt() < 0) {
      return Optional.of(known.term());
    }
    long asked = System.nanoTime();
    Optional<Term> term = take(source);
    term.ifPresentOrElse(
        got -> held.put(source, new Held(got, asked + settings.lease().toNanos() / 3)),
        () -> held.remove(source));
    return term;
  }

  /** The term that this instance had last; it may be over, and then nothing is applied by it. */
  Optional<Term> held(Source source) {
    return Optional.ofNullable(held.get(source)).map(Held::term);
  }

  /** Gives every lease back. */
  void release() {
    held.clear();
    sql.update(
        "update log_leader set leased_until = clock_timestamp() where instance = ?", instance);
  }

  private Optional<Term> take(Source source) {
    return sql.one(
        """
        update log_leader set instance = ?, leased_until = clock_timestamp() + make_interval(secs => ?),
          generation = case when instance = ? then generation else generation + 1 end
        where source = ? and (instance = ? or leased_until <= clock_timestamp())
        returning generation
        """,
        row -> new Term(source, instance, row.getLong("generation")),
        instance,
        settings.lease().toMillis() / 1000.0,
        instance,
        source.key(),
        instance);
  }
}
