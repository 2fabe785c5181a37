package dk.cpr.disclosure.copies;

import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Table {@code protection_period}: protection is a human being's, so every person id that the human
 * being has or had is protected when one of them is (law 9). What stood at death stays (CPR-loven §
 * 42, stk. 2, nr. 6). Who is withheld counts as protected.
 */
@ApplicationScoped
class ProtectionPeriods {
  private static final String SAME =
      """
      with survivor (id) as (
        select coalesce(m.survivor_id, p.id) from unnest(?::uuid[]) p(id)
        left join merged_person m on m.person_id = p.id)
      select id from survivor
      union select m.person_id from merged_person m where m.survivor_id in (select id from survivor)
      union select m.into_person_id from merged_person m where m.survivor_id in (select id from survivor)
      """;

  private static final String REFRESH =
      """
      with member (human, person_id) as (
        select coalesce(m.survivor_id, p.id), p.id from unnest(?::uuid[]) p(id)
        left join merged_person m on m.person_id = p.id),
      held as (
        select m.human, g.effect from member m join known_fact g on g.person_id = m.person_id
        where g.kind = 'protection' and g.slot = '0001' and g.known_to is null
          and g.standing = 'VALID' and not isempty(g.effect)),
      death as (
        select m.human, lower(x.effect) as at
        from member m join known_fact x on x.person_id = m.person_id
        where x.kind = 'personStatus' and x.value ->> 'code' = '90' and x.known_to is null
          and x.standing = 'VALID' and m.human in (select human from held)),
      gone as (delete from protection_period p where p.person_id = any(?))
      insert into protection_period (person_id, during)
      select distinct m.person_id, tstzrange(lower(h.effect) - interval '1 minute',
        case when not exists (
          select from death d where d.human = h.human and (d.at is null
            or (lower_inf(h.effect) or lower(h.effect) <= d.at)
              and (upper_inf(h.effect) or upper(h.effect) >= d.at)))
        then upper(h.effect) end)
      from held h join member m on m.human = h.human
      union all
      select w.person_id, '(,)'::tstzrange from withheld_person w
        join member m on m.person_id = w.person_id
      """;

  private final Sql sql;

  ProtectionPeriods(Sql sql) {
    this.sql = sql;
  }

  /** These persons and every other id of the same human beings. */
  Set<UUID> withSame(Collection<UUID> persons) {
    Set<UUID> all = new HashSet<>(persons);
    all.addAll(sql.list(SAME, row -> Sql.uuid(row, "id"), (Object) persons.toArray(UUID[]::new)));
    return all;
  }

  /**
   * Makes the periods of these human beings anew, in the transaction that has changed what they
   * follow from.
   *
   * @param persons all ids of each human being among them
   */
  void refresh(UUID[] persons) {
    UUID[] sorted = Arrays.copyOf(persons, persons.length);
    Arrays.sort(sorted);
    sql.update(REFRESH, sorted, sorted);
  }
}
