package dk.cpr.disclosure.copies;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables {@code subject_number} and {@code merged_person}, and the history beside them. */
@ApplicationScoped
class NumberCopies {
  private final Sql sql;
  private final NumberHistory history;
  private final ProtectionPeriods protections;

  NumberCopies(Sql sql, NumberHistory history, ProtectionPeriods protections) {
    this.sql = sql;
    this.history = history;
    this.protections = protections;
  }

  /**
   * Takes over what is said of these numbers; the last of several about one number counts. Gives
   * the persons that have them now or had them before, and who was one human being with any of
   * them.
   */
  Set<UUID> take(List<NumberState> states) {
    if (states.isEmpty()) {
      return Set.of();
    }
    history.take(states);
    Set<UUID> touched = new HashSet<>(before(states));
    states.forEach(state -> touched.add(state.personId().value()));
    touched.addAll(protections.withSame(touched));
    Map<Personnummer, @Nullable Object[]> rows = new LinkedHashMap<>();
    states.forEach(state -> rows.put(state.number(), row(state)));
    sql.batch(
        """
        insert into subject_number (number, person_id, state, successor, survivor_person_id,
          current, valid_from, valid_from_uncertain, valid_to, valid_to_uncertain,
          since, since_uncertain, birth_uncertain)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict on constraint subject_number_pk do update set
          person_id = excluded.person_id, state = excluded.state, successor = excluded.successor,
          survivor_person_id = excluded.survivor_person_id, current = excluded.current,
          valid_from = excluded.valid_from, valid_from_uncertain = excluded.valid_from_uncertain,
          valid_to = excluded.valid_to, valid_to_uncertain = excluded.valid_to_uncertain,
          since = excluded.since, since_uncertain = excluded.since_uncertain,
          birth_uncertain = excluded.birth_uncertain
        """,
        List.copyOf(rows.values()));
    UUID[] persons = states.stream().map(s -> s.personId().value()).distinct().toArray(UUID[]::new);
    if (part(persons) + merge(persons) > 0) {
      walkToSurvivors(persons);
    }
    touched.addAll(Arrays.asList(persons));
    return touched;
  }

  private List<UUID> before(List<NumberState> states) {
    return sql.list(
        "select person_id from subject_number where number = any(?)",
        row -> Sql.uuid(row, "person_id"),
        (Object) states.stream().map(state -> state.number().digits()).toArray(String[]::new));
  }

  /** Persons whose numbers no longer point at another person. */
  private int part(UUID[] persons) {
    return sql.update(
        """
        delete from merged_person m where m.person_id = any(?) and not exists (
          select from subject_number n where n.person_id = m.person_id and n.state = 'duplicate'
            and n.survivor_person_id <> n.person_id)
        """,
        (Object) persons);
  }

  private int merge(UUID[] persons) {
    return sql.update(
        """
        insert into merged_person (person_id, into_person_id, survivor_id)
        select distinct on (person_id) person_id, survivor_person_id, survivor_person_id
        from subject_number
        where person_id = any(?) and state = 'duplicate' and survivor_person_id <> person_id
        order by person_id, valid_to desc nulls last, number
        on conflict on constraint merged_person_pk do update
          set into_person_id = excluded.into_person_id, survivor_id = excluded.survivor_id
        """,
        (Object) persons);
  }

  /** Follows every chain that runs through these persons to its end. */
  private void walkToSurvivors(UUID[] persons) {
    sql.update(
        """
        with recursive above (person_id) as (
          select unnest(?::uuid[])
          union
          select m.person_id from merged_person m join above a on m.into_person_id = a.person_id),
        walk (person_id, at, step) as (
          select m.person_id, m.into_person_id, 1 from merged_person m join above using (person_id)
          union all
          select w.person_id, m.into_person_id, w.step + 1
          from walk w join merged_person m on m.person_id = w.at where w.step < 16)
        update merged_person m set survivor_id = last.at
        from (select distinct on (person_id) person_id, at from walk
          order by person_id, step desc) last
        where m.person_id = last.person_id and m.survivor_id <> last.at
        """,
        (Object) persons);
  }

  private static @Nullable Object[] row(NumberState state) {
    Personnummer successor = state.successor();
    PersonId survivor = state.survivorPersonId();
    return new @Nullable Object[] {
      state.number().digits(),
      state.personId().value(),
      state.state(),
      successor == null ? null : successor.digits(),
      survivor == null ? null : survivor.value(),
      state.current(),
      state.from(),
      SourceTime.UNCERTAIN_MARK.equals(state.fromMark()),
      state.to(),
      SourceTime.UNCERTAIN_MARK.equals(state.toMark()),
      state.since(),
      SourceTime.UNCERTAIN_MARK.equals(state.sinceMark()),
      SourceTime.UNCERTAIN_MARK.equals(state.birthMark())
    };
  }
}
