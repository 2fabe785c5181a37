package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Protection before what it guards (law 5): brings the protection log to where it stood when asked.
 * Owners write a protection before the fact it guards, so a page fetched earlier holds nothing
 * whose protection lies beyond that place.
 */
@ApplicationScoped
public class ProtectionFirst {
  private static final long PAUSE = Duration.ofMillis(15).toNanos();
  private static final long LONGEST = Duration.ofSeconds(20).toNanos();

  private final Logs logs;
  private final LogCursors cursors;
  private final Leadership leadership;
  private final FollowSettings settings;

  ProtectionFirst(Logs logs, LogCursors cursors, Leadership leadership, FollowSettings settings) {
    this.logs = logs;
    this.cursors = cursors;
    this.leadership = leadership;
    this.settings = settings;
  }

  /**
   * Returns when every protection committed before the call is applied.
   *
   * @throws IllegalStateException when a transaction holds the log's horizon back too long
   */
  void catchUp() {
    long until = System.nanoTime() + LONGEST;
    Logs.Fetched next = fetch();
    Cursor target = next.page().ceiling();
    term().ifPresent(term -> logs.apply(term, next));
    while (place().cursor().compareTo(target) < 0) {
      if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("the protection log does not reach its ceiling");
      }
      LockSupport.parkNanos(PAUSE);
      advance();
    }
  }

  /** Where the read model stands in the protection log. */
  private LogCursors.Place place() {
    return cursors.of(Source.PROTECTION);
  }

  /**
   * Applies the next page, without waiting for one, if this instance follows the log; the leader
   * does otherwise.
   */
  public void advance() {
    term().ifPresent(term -> logs.apply(term, fetch()));
  }

  private Optional<Leadership.Term> term() {
    return leadership.held(Source.PROTECTION);
  }

  private Logs.Fetched fetch() {
    return logs.fetch(Source.PROTECTION, new Logs.Portion(settings.page(), 0));
  }
}
