package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.change.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/**
 * Applies a page of a log together with its cursor, in the term of the instance that leads. A page
 * is applied only on top of the cursor it was read after, so that what another instance, or another
 * thread of this one, has applied meanwhile is not applied twice.
 */
@ApplicationScoped
class PageApplier {
  private final LogCursors cursors;
  private final Copies copies;
  private final CurrentPersons currentPersons;
  private final Event<PersonsChanged> changed;

  PageApplier(
      LogCursors cursors,
      Copies copies,
      CurrentPersons currentPersons,
      Event<PersonsChanged> changed) {
    this.cursors = cursors;
    this.copies = copies;
    this.currentPersons = currentPersons;
    this.changed = changed;
  }

  @Transactional
  void apply(Leadership.Term term, Cursor after, ChangePage page) {
    Source source = term.source();
    if (cursors.lock(term).filter(place -> place.cursor().equals(after)).isEmpty()) {
      return;
    }
    Set<UUID> persons = copies.take(source, page);
    currentPersons.refresh(persons);
    changed.fire(new PersonsChanged(persons));
    cursors.move(source, page);
  }
}
