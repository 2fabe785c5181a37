package dk.cpr.disclosure.copies;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.Change;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Applies a page of a log together with its cursor, in the term of the instance that leads. A page
 * is applied only on top of the cursor it was read after, so that what another instance, or another
 * thread of this one, has applied meanwhile is not applied twice.
 */
@ApplicationScoped
class PageApplier {
  private final Sql sql;
  private final LogCursors cursors;
  private final Copies copies;
  private final CurrentPersons currentPersons;
  private final ParkedChanges parked;
  private final Event<PersonsChanged> changed;

  PageApplier(
      Sql sql,
      LogCursors cursors,
      Copies copies,
      CurrentPersons currentPersons,
      ParkedChanges parked,
      Event<PersonsChanged> changed) {
    this.sql = sql;
    this.cursors = cursors;
    this.copies = copies;
    this.currentPersons = currentPersons;
    this.parked = parked;
    this.changed = changed;
  }

  /** Applies a page whole. */
  @Transactional
  void apply(Leadership.Term term, Logs.Fetched fetched) {
    if (isNext(term, fetched)) {
      take(term.source(), withoutWaiting(term.source(), fetched.page().changes()));
      cursors.move(fetched);
    }
  }

  /** Applies a page person by person; what cannot be applied is parked. */
  @Transactional
  void applyEach(Leadership.Term term, Logs.Fetched fetched) {
    if (isNext(term, fetched)) {
      withoutWaiting(term.source(), fetched.page().changes()).stream()
          .collect(Collectors.groupingBy(Change::personId, LinkedHashMap::new, Collectors.toList()))
          .values()
          .forEach(changes -> takeOrPark(term.source(), changes));
      cursors.move(fetched);
    }
  }

  /** Applies what is parked of a person. */
  @Transactional
  void retry(Leadership.Term term, ParkedChanges.Waiting waiting) {
    if (cursors.lock(term).isPresent()) {
      take(waiting.source(), parked.of(waiting, copies));
      parked.applied(waiting);
    }
  }

  private boolean isNext(Leadership.Term term, Logs.Fetched fetched) {
    return cursors.lock(term).filter(p -> p.cursor().equals(fetched.after())).isPresent();
  }

  /** What may be applied now; the rest waits for an earlier change of the same person. */
  private List<Change> withoutWaiting(Source source, List<Change> changes) {
    if (changes.isEmpty()) {
      return changes;
    }
    List<UUID> ids =
        changes.stream().map(Change::personId).map(PersonId::value).distinct().toList();
    Set<UUID> waiting = parked.waiting(source, ids);
    if (waiting.isEmpty()) {
      return changes;
    }
    parked.add(
        source,
        changes.stream().filter(c -> waiting.contains(c.personId().value())).toList(),
        Fault.BEHIND);
    return changes.stream().filter(c -> !waiting.contains(c.personId().value())).toList();
  }

  private void takeOrPark(Source source, List<Change> changes) {
    sql.update("savepoint before_the_person");
    Optional<Fault> fault = Fault.of(() -> take(source, changes));
    if (fault.isPresent()) {
      sql.update("rollback to savepoint before_the_person");
      parked.add(source, changes, fault.get());
    }
    sql.update("release savepoint before_the_person");
  }

  private void take(Source source, List<Change> changes) {
    Set<UUID> persons = copies.take(source, changes);
    currentPersons.refresh(persons);
    changed.fire(new PersonsChanged(persons));
  }
}
