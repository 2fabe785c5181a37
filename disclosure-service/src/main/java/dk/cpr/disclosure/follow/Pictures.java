package dk.cpr.disclosure.follow;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Table {@code current_person}: one row a person, so that the commonest look-up reads one row. It
 * is drawn in the transaction that changes what it is drawn from, and says until when it is true:
 * whoever comes later reads the facts themselves.
 */
@ApplicationScoped
public class Pictures {
  /**
   * Made before they are locked, so that two logs that change one person do not pass each other.
   */
  private static final String MAKE =
      """
      insert into current_person (person_id)
      select person_id from unnest(?::uuid[]) p(person_id) order by person_id
      on conflict on constraint current_person_pk do nothing
      """;

  private static final String LOCK =
      """
      select person_id from current_person where person_id = any(?) order by person_id for update
      """;

  private static final String DUE =
      """
      select person_id from current_person where until <= now()
      order by until limit ? for update skip locked
      """;

  /**
   * Draws these persons anew. Binds the persons, twice the kinds of which one fact holds at a time,
   * and the persons again. Beside its fields a fact has the start and end of its effect and marks:
   * f and t for an uncertain start and end, u for unverified. A row turns untrue a minute before a
   * start, since a protection counts from then.
   */
  private static final String DRAW =
      """
      with fact as (
        select k.person_id, k.kind, k.slot, k.effect, k.value || jsonb_strip_nulls(
          jsonb_build_object('effectFrom', k.effect_from, 'effectTo', k.effect_to,
            'marks', case when k.effect_from_uncertain then 'f' else '' end
              || case when k.effect_to_uncertain then 't' else '' end
              || case when k.verified then '' else 'u' end)) as told
        from known_fact k
        where k.person_id = any(?) and k.known_to is null and k.standing = 'VALID'),
      single as (
        select person_id, jsonb_object_agg(kind, told) as told from fact
        where effect @> now() and kind = any(?) group by person_id),
      parallel as (
        select person_id, jsonb_object_agg(kind, told) as told from (
          select person_id, kind, jsonb_agg(told order by slot) as told from fact
          where effect @> now() and not kind = any(?) group by person_id, kind) k
        group by person_id),
      turn as (
        select f.person_id, min(t.at) as at from fact f cross join lateral (values
          (lower(f.effect) - interval '1 minute'), (lower(f.effect)), (upper(f.effect))) t(at)
        where t.at > now() group by f.person_id)
      update current_person c set
        number = (select n.number from subject_number n
          where n.person_id = c.person_id and n.current and n.state = 'current' limit 1),
        protected = """
          + Shielding.of("c.person_id", "c.person_id")
          + """
        , until = coalesce(t.at, 'infinity'),
        singles = coalesce(s.told, '{}'),
        parallels = coalesce(a.told, '{}')
      from unnest(?::uuid[]) p(person_id)
      left join turn t on t.person_id = p.person_id
      left join single s on s.person_id = p.person_id
      left join parallel a on a.person_id = p.person_id
      where c.person_id = p.person_id
      """;

  private static final String[] SINGLES =
      Arrays.stream(FactKind.values())
          .filter(kind -> kind.slot().isSingle())
          .map(FactKind::wireName)
          .toArray(String[]::new);

  private final Sql sql;

  Pictures(Sql sql) {
    this.sql = sql;
  }

  /** Draws these persons in the transaction that has changed something of them. */
  void redraw(Collection<UUID> persons) {
    UUID[] ids = persons.stream().distinct().toArray(UUID[]::new);
    if (ids.length > 0) {
      sql.update(MAKE, (Object) ids);
      sql.list(LOCK, row -> true, (Object) ids);
      draw(ids);
    }
  }

  /** Draws some of those whose time has come; gives how many. */
  @Transactional
  int redrawDue(int most) {
    List<UUID> due = sql.list(DUE, row -> Sql.uuid(row, "person_id"), most);
    if (!due.isEmpty()) {
      draw(due.toArray(UUID[]::new));
    }
    return due.size();
  }

  private void draw(UUID[] ids) {
    sql.update(DRAW, ids, SINGLES, SINGLES, ids);
  }
}
