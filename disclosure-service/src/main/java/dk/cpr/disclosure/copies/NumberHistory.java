package dk.cpr.disclosure.copies;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Table {@code number_history}: every state of a number from when until when it was known. */
@ApplicationScoped
class NumberHistory {
  private static final Set<String> OVER = Set.of("changed", "duplicate", "annulled");
  private final Sql sql;

  NumberHistory(Sql sql) {
    this.sql = sql;
  }

  /** Adds what is said of these numbers; what was known of them before ends where it begins. */
  void take(List<NumberState> states) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    states.forEach(state -> rows.add(row(state)));
    sql.batch(
        """
        insert into number_history (number, known_from, person_id, state, birth_date,
          held_from, over_from, survivor_person_id)
        values (?, ?, ?, ?, ?, coalesce(?::timestamptz, '-infinity'),
          case when ?::boolean then coalesce(?::timestamptz, '-infinity') end, ?)
        on conflict on constraint number_history_pk do nothing
        """,
        rows);
    sql.update(
        """
        update number_history h set known_to = later.next
        from (select number, known_from,
            lead(known_from) over (partition by number order by known_from) as next
          from number_history where number = any(?)) later
        where h.number = later.number and h.known_from = later.known_from
          and h.known_to is distinct from later.next
        """,
        (Object)
            states.stream()
                .map(state -> state.number().digits())
                .distinct()
                .toArray(String[]::new));
  }

  private static @Nullable Object[] row(NumberState state) {
    @Nullable PersonId survivor = state.survivorPersonId();
    @Nullable String over = state.since() == null ? state.to() : state.since();
    return new @Nullable Object[] {
      state.number().digits(),
      state.knownFrom(),
      state.personId().value(),
      state.state(),
      state.number().birthDate(),
      instant(state.from()),
      OVER.contains(state.state()),
      instant(over),
      survivor == null ? null : survivor.value()
    };
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : SourceTime.of(text).instant();
  }
}
