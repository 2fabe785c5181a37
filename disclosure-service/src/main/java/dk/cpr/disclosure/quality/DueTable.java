package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.copies.PersonsChanged;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Table {@code quality_due}. */
@ApplicationScoped
class DueTable {
  private static final String ADD =
      """
      insert into quality_due (person_id, widely)
      select person_id, true from unnest(?::uuid[]) p(person_id) order by person_id
      on conflict on constraint quality_due_pk do update set
        version = quality_due.version + 1, widely = true,
        due_at = least(quality_due.due_at, excluded.due_at)
      """;

  /**
   * Kin name each other, or did: a death ends the civil status that names who is left. A holder of
   * custody and a guardian are named from one side only.
   */
  private static final String NAMED =
      """
      with changed (id) as (select unnest(?::uuid[])),
      kin (id) as (
        select r.id::uuid
        from changed c join known_fact o on o.person_id = c.id
        cross join lateral (values (o.value ->> 'person'), (o.value ->> 'spouse'),
          (o.value ->> 'holder'), (o.value ->> 'guardian')) r(id)
        where o.kind in ('parent', 'child', 'civilStatus', 'custody', 'guardianship')
          and o.known_to is null and o.standing = 'VALID' and r.id is not null
        union
        select o.person_id from changed c join known_fact o on o.value ->> 'holder' = c.id::text
        where o.kind = 'custody' and o.known_to is null and o.standing = 'VALID'
        union
        select o.person_id from changed c join known_fact o on o.value ->> 'guardian' = c.id::text
        where o.kind = 'guardianship' and o.known_to is null and o.standing = 'VALID')
      insert into quality_due (person_id, due_at, widely)
      select id, ?::timestamptz, false from kin where not id = any(?) order by id
      on conflict on constraint quality_due_pk do update set version = quality_due.version + 1
      """;

  private static final String REMOVE =
      """
      delete from quality_due d
      using (select q.person_id from quality_due q
        join unnest(?::uuid[], ?::text[]) t(person_id, version)
          on t.person_id = q.person_id and t.version::int = q.version
        for update of q skip locked) looked
      where d.person_id = looked.person_id
      """;

  private final Sql sql;

  DueTable(Sql sql) {
    this.sql = sql;
  }

  /** In the transaction that has changed something of them. */
  void add(@Observes PersonsChanged changed) {
    if (!changed.persons().isEmpty()) {
      sql.update(ADD, (Object) changed.persons().toArray(UUID[]::new));
    }
  }

  List<Due> next(int most) {
    return sql.list(
        """
        select person_id, due_at, version, widely from quality_due
        where due_at <= clock_timestamp() order by due_at limit ?
        """,
        row ->
            new Due(
                Sql.uuid(row, "person_id"),
                Objects.requireNonNull(Sql.instant(row, "due_at")),
                row.getInt("version"),
                row.getBoolean("widely")),
        most);
  }

  /**
   * Takes away who was looked at, unless something changed meanwhile; adds their kin. Rows are
   * locked in the order in which {@link #add} locks them, and none is waited for behind them.
   */
  void looked(Collection<Due> at) {
    UUID[] persons = at.stream().map(Due::person).toArray(UUID[]::new);
    UUID[] widely = at.stream().filter(Due::widely).map(Due::person).toArray(UUID[]::new);
    if (widely.length > 0) {
      Instant since = at.stream().map(Due::at).min(Instant::compareTo).orElseThrow();
      sql.update(NAMED, widely, since, persons);
    }
    sql.update(
        REMOVE,
        persons,
        at.stream().map(due -> Integer.toString(due.version())).toArray(String[]::new));
  }

  /** Somebody at whom the rules cannot look does not keep the others waiting. */
  void postpone(UUID person) {
    sql.update(
        "update quality_due set due_at = clock_timestamp() + interval '1 hour' where person_id = ?",
        person);
  }
}
