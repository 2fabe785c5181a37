package dk.cpr.fact.store;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Registers what becomes known of several persons at once: one round trip each for what is closed,
 * what is opened and their changes. In the caller's transaction, after {@link FactStore#lock} of
 * everyone.
 */
@ApplicationScoped
public class FactLedger {
  private final Sql sql;
  private final FactRows rows;
  private final ChangeLog changes;

  FactLedger(Sql sql, FactRows rows, ChangeLog changes) {
    this.sql = sql;
    this.rows = rows;
    this.changes = changes;
  }

  /** A fact to be registered, and whose it is. */
  public record Entry(PersonId person, FactStore.Opening opening) {}

  /**
   * Closes and opens; gives what was opened, in the order given.
   *
   * @throws ProblemException try-again: a fact to be closed is not known any more
   */
  public List<StoredFact> write(
      List<StoredFact> closed, List<Entry> entries, Registration registration) {
    close(closed, registration);
    List<StoredFact> opened = insert(entries);
    changes.append(
        Stream.concat(
                closed.stream().map(fact -> closing(fact, registration)),
                opened.stream().map(FactLedger::opening))
            .toList());
    return opened;
  }

  /** Opens; gives what was opened, in the order given. */
  List<StoredFact> open(List<Entry> entries) {
    List<StoredFact> opened = insert(entries);
    changes.append(opened.stream().map(FactLedger::opening).toList());
    return opened;
  }

  private List<StoredFact> insert(List<Entry> entries) {
    List<StoredFact> opened = new ArrayList<>();
    List<@Nullable Object[]> batch = new ArrayList<>();
    for (Entry entry : entries) {
      FactStore.Opening opening = entry.opening();
      StoredFact fact = FactStore.stored(entry.person(), opening.content(), opening.registration());
      opened.add(fact);
      batch.add(rows.insertArgs(fact, opening.content()));
    }
    sql.batch(FactRows.INSERT, batch);
    return opened;
  }

  private void close(List<StoredFact> closed, Registration registration) {
    if (closed.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> batch = new ArrayList<>();
    closed.forEach(
        fact -> batch.add(new Object[] {registration.at(), registration.by(), fact.id()}));
    if (Arrays.stream(sql.batch(FactRows.CLOSE, batch)).anyMatch(count -> count != 1)) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
  }

  private static ChangeLog.Entry closing(StoredFact fact, Registration registration) {
    return new ChangeLog.Entry(
        fact.personId(), FactStore.CLOSED, new FactStore.Closed(fact.id(), registration.at()));
  }

  private static ChangeLog.Entry opening(StoredFact fact) {
    return new ChangeLog.Entry(fact.personId(), FactStore.OPENED, fact);
  }
}
