package dk.cpr.number.ledger;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Writes numbers and their states, and puts each state in the change log. */
@ApplicationScoped
public class Ledger {
  private final Sql sql;
  private final OrderInForce order;
  private final ChangeLog changes;

  Ledger(Sql sql, OrderInForce order, ChangeLog changes) {
    this.sql = sql;
    this.order = order;
    this.changes = changes;
  }

  /**
   * Registers states in the current transaction: what was known of each number is closed, what is
   * said now is opened. The series of the numbers must be locked. Numbers that others point at come
   * first in the log.
   */
  public void register(List<NewState> entries, Author author) {
    order.remember();
    Instant at = registrationTime(entries);
    enter(entries);
    close(entries, author, at);
    open(entries, author, at);
    log(entries, at);
  }

  /** Notes numbers that were met but belong to nobody known here, so that they are never given. */
  public void withhold(Collection<Personnummer> numbers) {
    order.remember();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Personnummer number : numbers) {
      rows.add(row(number, null, null));
    }
    sql.batch(
        """
        insert into number (number, birth_date, sex, ordinal, person_id, reason)
        values (?, ?, ?, ?, ?, ?) on conflict on constraint number_pk do nothing
        """,
        rows);
  }

  private Instant registrationTime(List<NewState> entries) {
    return sql.one(
            """
            select greatest(clock_timestamp(), max(known_from) + interval '1 microsecond') as at
            from number_state where number = any(?) and known_to is null
            """,
            row -> Objects.requireNonNull(Sql.instant(row, "at")),
            (Object) digits(entries))
        .orElseThrow();
  }

  private void enter(List<NewState> entries) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    entries.forEach(e -> rows.add(row(e.number(), e.personId(), e.reason())));
    sql.batch(
        """
        insert into number (number, birth_date, sex, ordinal, person_id, reason)
        values (?, ?, ?, ?, ?, ?) on conflict on constraint number_pk
          do update set person_id = excluded.person_id where number.person_id is null
        """,
        rows);
  }

  private void close(List<NewState> entries, Author author, Instant at) {
    sql.update(
        """
        update number_state set known_to = ?, closed_by = ?
        where number = any(?) and known_to is null
        """,
        at,
        author.by(),
        digits(entries));
  }

  private void open(List<NewState> entries, Author author, Instant at) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    entries.forEach(entry -> rows.add(row(entry, author, at)));
    sql.batch(
        """
        insert into number_state (number, known_from, person_id, state, successor,
          effect_from, effect_from_uncertain, effect_from_at,
          effect_to, effect_to_uncertain, effect_to_at, since, since_uncertain, since_at,
          birth_uncertain,
          registered_by, source, source_date, authority, document, cause)
        values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?, ?::timestamptz,
          ?, ?, ?::timestamptz, ?, ?, ?, ?::date, ?, ?, ?)
        """,
        rows);
  }

  private static @Nullable Object[] row(NewState entry, Author author, Instant at) {
    Life life = entry.life();
    @Nullable SourceTime from = life.period().from();
    @Nullable SourceTime to = life.period().to();
    @Nullable SourceTime since = life.since();
    return new @Nullable Object[] {
      entry.number().digits(),
      at,
      entry.personId().value(),
      life.state().wire(),
      life.successor() == null ? null : life.successor().digits(),
      from == null ? null : from.text(),
      from != null && from.uncertain(),
      from == null ? null : from.instant(),
      to == null ? null : to.text(),
      to != null && to.uncertain(),
      to == null ? null : to.instant(),
      since == null ? null : since.text(),
      since != null && since.uncertain(),
      since == null ? null : since.instant(),
      life.birthUncertain(),
      author.by(),
      author.sourceKey(),
      author.sourceDate(),
      author.authority(),
      author.document(),
      author.cause()
    };
  }

  private void log(List<NewState> entries, Instant at) {
    Map<String, PersonId> survivors = survivors(entries);
    changes.append(
        entries.stream()
            .map(
                entry ->
                    new ChangeLog.Entry(
                        entry.personId(),
                        NumberStateChange.TYPE,
                        NumberStateChange.of(entry, survivor(entry, survivors), at)))
            .toList());
  }

  private static @Nullable PersonId survivor(NewState entry, Map<String, PersonId> survivors) {
    @Nullable Personnummer successor = entry.life().successor();
    return entry.life().state() == NumberState.DUPLICATE && successor != null
        ? survivors.get(successor.digits())
        : null;
  }

  private Map<String, PersonId> survivors(List<NewState> entries) {
    String[] pointedAt =
        entries.stream()
            .filter(entry -> entry.life().state() == NumberState.DUPLICATE)
            .map(entry -> Objects.requireNonNull(entry.life().successor()).digits())
            .toArray(String[]::new);
    Map<String, PersonId> found = new HashMap<>();
    if (pointedAt.length > 0) {
      sql.list(
              "select number, person_id from number where number = any(?)",
              row -> Map.entry(row.getString(1), new PersonId(Sql.uuid(row, "person_id"))),
              (Object) pointedAt)
          .forEach(pair -> found.put(pair.getKey(), pair.getValue()));
    }
    return found;
  }

  private @Nullable Object[] row(
      Personnummer number, @Nullable PersonId person, @Nullable Reason reason) {
    OptionalInt ordinal = order.ordinalOf(number);
    return new @Nullable Object[] {
      number.digits(),
      number.birthDate(),
      number.sex(),
      ordinal.isPresent() ? ordinal.getAsInt() : null,
      person == null ? null : person.value(),
      reason
    };
  }

  private static String[] digits(List<NewState> entries) {
    return entries.stream().map(entry -> entry.number().digits()).toArray(String[]::new);
  }
}
