package dk.cpr.disclosure.copies;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.Change;
import dk.cpr.kit.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tables {@code parked_change} and {@code withheld_person}. Of whom a change is parked nothing is
 * disclosed: what could not be applied may be a protection. The one row of the person is not read
 * while it is withheld, and to all others the person counts as protected.
 */
@ApplicationScoped
public class ParkedChanges {
  private static final Logger LOG = Logger.getLogger(ParkedChanges.class);

  private final Sql sql;
  private final ProtectionPeriods protections;
  private final CurrentPersons currentPersons;
  private volatile int persons;

  ParkedChanges(
      Sql sql,
      ProtectionPeriods protections,
      CurrentPersons currentPersons,
      MeterRegistry metrics) {
    this.sql = sql;
    this.protections = protections;
    this.currentPersons = currentPersons;
    metrics.gauge("cpr.follow.parked.persons", this, parked -> parked.persons);
  }

  /**
   * A parked change, as an operator sees it: not whom it is about.
   *
   * @param id in the order of the log
   * @param source the log
   * @param fault what failed, without a value; BEHIND for what waits for an earlier change
   */
  public record Parked(
      long id,
      String source,
      String type,
      String fault,
      int attempts,
      Instant parkedAt,
      Instant triedAt) {}

  /** A person of whom changes of a log are parked. */
  record Waiting(Source source, UUID person) {}

  /** Those of the persons whose changes wait for an earlier one of the same log. */
  Set<UUID> waiting(Source source, Collection<UUID> ids) {
    return new HashSet<>(
        sql.list(
            "select distinct person_id from parked_change where person_id = any(?) and source = ?",
            row -> Sql.uuid(row, "person_id"),
            ids.toArray(UUID[]::new),
            source.key()));
  }

  /** Sets changes aside, in the order of the log, and withholds whom they are about. */
  void add(Source source, List<Change> changes, Fault fault) {
    if (changes.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Change change : changes) {
      rows.add(
          new @Nullable Object[] {
            source.key(),
            change.personId().value(),
            change.type(),
            change.payload().toString(),
            change.recordedAt(),
            fault.what()
          });
    }
    sql.batch(
        """
        insert into parked_change (source, person_id, type, payload, recorded_at, fault)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows);
    withhold(changes.stream().map(change -> change.personId().value()).distinct().toList());
    LOG.errorf(
        "%d changes of the log of %s are parked, and a person is withheld: %s",
        changes.size(), source.service(), fault.what());
  }

  private void withhold(Collection<UUID> ids) {
    UUID[] all = protections.withSame(ids).stream().sorted().toArray(UUID[]::new);
    sql.update(
        """
        insert into withheld_person select unnest(?::uuid[])
        on conflict on constraint withheld_person_pk do nothing
        """,
        (Object) all);
    sql.update("update current_person set catalogue = 0 where person_id = any(?)", (Object) all);
    sql.update(
        "insert into protection_period select unnest(?::uuid[]), '(,)'::tstzrange", (Object) all);
  }

  /** Those who have waited longest since their changes were last tried. */
  List<Waiting> due(int limit) {
    return sql.list(
        """
        select source, person_id from parked_change group by source, person_id
        order by min(tried_at) limit ?
        """,
        row -> new Waiting(Source.of(row.getString("source")), Sql.uuid(row, "person_id")),
        limit);
  }

  /** What is parked of a person, in the order of the log. */
  List<Change> of(Waiting waiting, Copies copies) {
    return sql.list(
        """
        select type, person_id, payload, recorded_at from parked_change
        where person_id = ? and source = ? order by id
        """,
        row -> change(row, copies),
        waiting.person(),
        waiting.source().key());
  }

  /** It is applied now: the person is told of again, unless something else is parked. */
  void applied(Waiting waiting) {
    sql.update(
        "delete from parked_change where person_id = ? and source = ?",
        waiting.person(),
        waiting.source().key());
    UUID[] all = protections.withSame(List.of(waiting.person())).toArray(UUID[]::new);
    sql.update(
        """
        delete from withheld_person where person_id = any(?)
          and not exists (select from parked_change p where p.person_id = any(?))
        """,
        all,
        all);
    currentPersons.refresh(List.of(all));
    LOG.infof("parked changes of the log of %s are applied", waiting.source().service());
  }

  /** It cannot be applied yet. */
  void failed(Waiting waiting, Fault fault) {
    sql.update(
        """
        update parked_change set tried_at = clock_timestamp(), attempts = attempts + 1,
          fault = case when fault = ? then fault else ? end
        where person_id = ? and source = ?
        """,
        Fault.BEHIND.what(),
        fault.what(),
        waiting.person(),
        waiting.source().key());
  }

  /** Counts the persons who are withheld; whoever follows or stands by tells the same. */
  int count() {
    persons =
        sql.one("select count(distinct person_id) from parked_change", row -> row.getInt(1))
            .orElse(0);
    return persons;
  }

  /** Persons who are withheld, when they were last counted. */
  int counted() {
    return persons;
  }

  /** What is parked, after a place, in the order in which it was. */
  public List<Parked> list(long after, int limit) {
    return sql.list(
        """
        select id, source, type, fault, attempts, parked_at, tried_at
        from parked_change where id > ? order by id limit ?
        """,
        ParkedChanges::parked,
        after,
        limit);
  }

  private static Change change(ResultSet row, Copies copies) throws SQLException {
    return new Change(
        row.getString("type"),
        new PersonId(Sql.uuid(row, "person_id")),
        copies.parse(row.getString("payload")),
        Objects.requireNonNull(Sql.instant(row, "recorded_at")));
  }

  private static Parked parked(ResultSet row) throws SQLException {
    return new Parked(
        row.getLong("id"),
        row.getString("source"),
        row.getString("type"),
        row.getString("fault"),
        row.getInt("attempts"),
        Objects.requireNonNull(Sql.instant(row, "parked_at")),
        Objects.requireNonNull(Sql.instant(row, "tried_at")));
  }
}
