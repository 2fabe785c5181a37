package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.change.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;

/** Fetches pages on top of what is applied, and applies them. */
@ApplicationScoped
class Logs {
  private final Feeds feeds;
  private final LogCursors cursors;
  private final PageApplier applier;
  private final Event<ProtectionsApplied> applied;

  Logs(Feeds feeds, LogCursors cursors, PageApplier applier, Event<ProtectionsApplied> applied) {
    this.feeds = feeds;
    this.cursors = cursors;
    this.applier = applier;
    this.applied = applied;
  }

  /**
   * A fetched page.
   *
   * @param after cursor that it was read after
   * @param asked reading of {@link System#nanoTime()} before it was asked for
   */
  record Fetched(Source source, Cursor after, ChangePage page, long asked) {}

  /** How much to take, and how many seconds to wait for the first change. */
  record Portion(int limit, int patience) {}

  Fetched fetch(Source source, Portion portion) {
    Cursor after = cursors.of(source).cursor();
    long asked = System.nanoTime();
    ChangePage page = feeds.of(source).changes(after.opaque(), portion.limit(), portion.patience());
    return new Fetched(source, after, page, asked);
  }

  /**
   * Applies what was fetched, unless the term is over: whole, or without the persons whose changes
   * cannot be applied.
   */
  void apply(Leadership.Term term, Fetched fetched) {
    Optional<Fault> fault = Fault.of(() -> applier.apply(term, fetched));
    if (fault.isPresent()) {
      applier.applyEach(term, fetched);
    }
    if (fetched.source() == Source.PROTECTION) {
      applied.fire(new ProtectionsApplied());
    }
  }
}
