package dk.cpr.kit.fact;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Registers what becomes known of several persons at once: one round trip each for what is closed,
 * what is opened and their changes. In the caller's transaction, after {@link FactStore#lock} of
 * everyone.
 */
@ApplicationScoped
public class FactLedger {
  private static final String CLOSE =
      """
      update fact set known = tstzrange(lower(known), ?::timestamptz), closed_by = ?
      where id = ? and upper_inf(known)
      """;

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
    List<StoredFact> opened = new ArrayList<>();
    List<@Nullable Object[]> batch = new ArrayList<>();
    for (Entry entry : entries) {
      FactStore.Opening opening = entry.opening();
      StoredFact fact = FactStore.stored(entry.person(), opening.content(), opening.registration());
      opened.add(fact);
      batch.add(rows.insertArgs(fact, opening.content()));
    }
    sql.batch(FactRows.INSERT, batch);
    log(closed, opened, registration);
    return opened;
  }

  /** Facts by their ids, known or not known any more, in no order. */
  public List<StoredFact> of(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.list(
            "select " + FactRows.COLUMNS + " from fact where id = any(?)",
            rows::read,
            (Object) ids.toArray(UUID[]::new));
  }

  private void close(List<StoredFact> closed, Registration registration) {
    if (closed.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> batch = new ArrayList<>();
    closed.forEach(
        fact -> batch.add(new Object[] {registration.at(), registration.by(), fact.id()}));
    if (Arrays.stream(sql.batch(CLOSE, batch)).anyMatch(count -> count != 1)) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
  }

  private void log(List<StoredFact> closed, List<StoredFact> opened, Registration registration) {
    List<ChangeLog.Entry> entries = new ArrayList<>();
    for (StoredFact fact : closed) {
      entries.add(
          new ChangeLog.Entry(
              fact.personId(),
              FactStore.CLOSED,
              new FactStore.Closed(fact.id(), registration.at())));
    }
    opened.forEach(
        fact -> entries.add(new ChangeLog.Entry(fact.personId(), FactStore.OPENED, fact)));
    changes.append(entries);
  }
}
