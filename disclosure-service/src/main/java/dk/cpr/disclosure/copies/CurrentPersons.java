package dk.cpr.disclosure.copies;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Table {@code current_person}: one row a person, so that the commonest look-up reads one row. It
 * is refreshed in the transaction that changes what it follows from, and says until when it is
 * true: whoever comes later reads the facts themselves.
 */
@ApplicationScoped
public class CurrentPersons {
  /** What a row is made of beside the catalogue: an address text has the name that holds. */
  private static final int FORM = 2;

  /**
   * Tells the rows of this release from others', by the fact catalogue and what a row is made of: a
   * row of another is not read.
   */
  public static final int CATALOGUE =
      FORM
          + Arrays.stream(FactKind.values())
              .map(kind -> kind.wireName() + kind.fields().keySet() + kind.slot().isSingle())
              .toList()
              .hashCode();

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
   * Refreshes these persons. Binds the persons, twice the kinds of which one fact holds at a time,
   * the catalogue, and the persons again. Beside its fields a fact has the start and end of its
   * effect; its marks stand apart: f and t for an uncertain start and end, u for unverified. An
   * address text names the person by the name that holds. A row turns untrue a minute before a
   * start, since a protection counts from then.
   */
  private static final String REFRESH =
      """
      with fact as (
        select k.person_id, k.kind, k.slot, k.effect, k.effect @> now() as holds,
          k.value || jsonb_strip_nulls(
            jsonb_build_object('effectFrom', k.effect_from, 'effectTo', k.effect_to)) as told,
          case when k.effect_from_uncertain then 'f' else '' end
            || case when k.effect_to_uncertain then 't' else '' end
            || case when k.verified then '' else 'u' end as marks,
          relatives_of(k.value) as relatives,
          case when cardinality(relatives_of(k.value)) = 0 and k.kind in
              ('civilStatus', 'parent', 'guardianship') and tells_of_relative(k.value)
            then %s else '{}' end as later
        from known_fact k
        where k.person_id = any(?) and k.known_to is null and k.standing = 'VALID'),
      addressing as (
        select person_id, jsonb_build_object('addressingName', told -> 'addressing') as name
        from fact where holds and kind = 'name' and told -> 'addressing' is not null),
      single as (
        select f.person_id, jsonb_object_agg(f.kind, case when f.kind = 'addressText'
            then f.told || coalesce(a.name, '{}') else f.told end) as told,
          jsonb_object_agg(f.kind, f.marks) filter (where f.marks <> '') as marks
        from fact f left join addressing a on a.person_id = f.person_id
        where f.holds and f.kind = any(?) group by f.person_id),
      parallel as (
        select person_id, jsonb_object_agg(kind, told) as told,
          jsonb_object_agg(kind, marks) filter (where marked) as marks
        from (
          select person_id, kind, jsonb_agg(told order by slot) as told,
            jsonb_agg(marks order by slot) as marks, bool_or(marks <> '') as marked
          from fact where holds and not kind = any(?) group by person_id, kind) k
        group by person_id),
      relative as (
        select person_id, array_agg(id) as ids,
          jsonb_object_agg(kind, told) filter (where told is not null) as by_kind
        from (
          select f.person_id, f.kind, r.id, null::jsonb as told from fact f
          cross join lateral unnest(f.relatives || f.later) r(id) where f.holds
          union all
          select f.person_id, f.kind, null, jsonb_agg(r.id) from fact f
          cross join lateral unnest(f.relatives) r(id) where f.holds group by f.person_id, f.kind) r
        group by person_id),
      turn as (
        select f.person_id, min(t.at) as at from (
          select person_id, effect from fact
          union all select person_id, during from protection_period where person_id = any(?)) f
        cross join lateral (values
          (lower(f.effect) - interval '1 minute'), (lower(f.effect)), (upper(f.effect))) t(at)
        where t.at > now() group by f.person_id)
      update current_person c set
        number = (select n.number from subject_number n
          where n.person_id = c.person_id and n.current and n.state = 'current' limit 1),
        protected = exists (select from protection_period g
          where g.person_id = c.person_id and g.during @> now()),
        marks = %s,
        until = coalesce(t.at, 'infinity'),
        singles = coalesce(s.told, '{}'),
        parallels = coalesce(a.told, '{}'),
        fact_marks = coalesce(s.marks, '{}') || coalesce(a.marks, '{}'),
        relatives = coalesce(array_remove(r.ids, null), '{}'),
        relatives_by_kind = coalesce(r.by_kind, '{}'),
        catalogue =
          case when exists (select from withheld_person w where w.person_id = c.person_id)
            then 0 else ? end
      from unnest(?::uuid[]) p(person_id)
      left join turn t on t.person_id = p.person_id
      left join single s on s.person_id = p.person_id
      left join parallel a on a.person_id = p.person_id
      left join relative r on r.person_id = p.person_id
      where c.person_id = p.person_id
      """
          .formatted(KnownSql.RELATIVES_LATER, KnownSql.marksOf("c.person_id"));

  private static final String[] SINGLES =
      Arrays.stream(FactKind.values())
          .filter(kind -> kind.slot().isSingle())
          .map(FactKind::wireName)
          .toArray(String[]::new);

  private final Sql sql;
  private final ProtectionPeriods protections;

  CurrentPersons(Sql sql, ProtectionPeriods protections) {
    this.sql = sql;
    this.protections = protections;
  }

  /**
   * Refreshes these persons, and every other id of the same human beings, in the transaction that
   * has changed something of them.
   */
  void refresh(Collection<UUID> persons) {
    if (persons.isEmpty()) {
      return;
    }
    Set<UUID> all = protections.withSame(persons);
    lock(all);
    // Another log may have merged somebody while the locks were waited for.
    Set<UUID> more = protections.withSame(all);
    if (more.size() > all.size()) {
      lock(more);
    }
    UUID[] ids = more.toArray(UUID[]::new);
    protections.refresh(ids);
    write(ids);
  }

  private void lock(Set<UUID> persons) {
    UUID[] ids = persons.toArray(UUID[]::new);
    sql.update(MAKE, (Object) ids);
    sql.list(LOCK, row -> true, (Object) ids);
  }

  /** Refreshes some of those whose time has come; gives how many. */
  @Transactional
  int refreshDue(int most) {
    List<UUID> due = sql.list(DUE, row -> Sql.uuid(row, "person_id"), most);
    if (!due.isEmpty()) {
      write(due.toArray(UUID[]::new));
    }
    return due.size();
  }

  private void write(UUID[] ids) {
    sql.update(REFRESH, ids, SINGLES, SINGLES, ids, CATALOGUE, ids);
  }
}
