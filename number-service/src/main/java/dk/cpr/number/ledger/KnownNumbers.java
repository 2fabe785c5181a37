package dk.cpr.number.ledger;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is known now. */
@ApplicationScoped
public class KnownNumbers {
  private static final String COLUMNS =
      """
      select s.number, s.person_id, s.state, s.successor, s.effect_from, s.effect_from_uncertain,
        s.effect_to, s.effect_to_uncertain, s.since, s.since_uncertain, s.birth_uncertain,
        s.known_from, s.source_date, n.reason
      from number_state s join number n using (number)
      """;
  private final Sql sql;

  KnownNumbers(Sql sql) {
    this.sql = sql;
  }

  /** One number. */
  public Optional<KnownNumber> of(Personnummer number) {
    return sql.one(
        COLUMNS + "where s.number = ? and s.known_to is null", KnownNumbers::read, number.digits());
  }

  /** Every number that a person has or had: the current one first, what was replaced last. */
  public List<KnownNumber> of(PersonId person) {
    return sql.list(
        COLUMNS
            + """
            where s.person_id = ? and s.known_to is null
            order by s.state = 'current' desc, s.state = 'changed', s.known_from desc
            """,
        KnownNumbers::read,
        person.value());
  }

  /** Every number that names this one as the one that took over or survived. */
  public List<KnownNumber> pointingAt(Personnummer number) {
    return sql.list(
        COLUMNS + "where s.successor = ? and s.known_to is null",
        KnownNumbers::read,
        number.digits());
  }

  /** What an act registered, as it was registered, whatever became of it since. */
  public List<KnownNumber> of(Registered act) {
    return sql.list(
        COLUMNS + "where n.person_id = ? and s.known_from = ?",
        KnownNumbers::read,
        act.personId().value(),
        act.at());
  }

  /** The first number that a person was given here, whatever became of it. */
  public Optional<KnownNumber> givenFirst(PersonId person) {
    return ofAll(List.of(person)).stream().filter(KnownNumber::isGivenFirst).findFirst();
  }

  /** Every number that these persons have or had. */
  public List<KnownNumber> ofAll(Collection<PersonId> persons) {
    return sql.list(
        COLUMNS + "where s.person_id = any(?) and s.known_to is null",
        KnownNumbers::read,
        (Object) persons.stream().map(PersonId::value).toArray(UUID[]::new));
  }

  /**
   * Everything that a statement about these numbers and persons may touch: the numbers, all numbers
   * of their persons, and all that they point at, as far as it goes.
   */
  public List<KnownNumber> around(Collection<Personnummer> numbers, Collection<PersonId> persons) {
    return sql.list(
        """
        with recursive reach (number) as (
          select number from number_state
          where known_to is null and (number = any(?) or person_id = any(?))
          union
          select near.number from reach r
          join number_state s on s.number = r.number and s.known_to is null
          cross join lateral (
            select s.successor as number where s.successor is not null
            union all
            select p.number from number_state p
            where p.person_id = s.person_id and p.known_to is null) near
        )
        """
            + COLUMNS
            + "where s.known_to is null and s.number in (select number from reach)",
        KnownNumbers::read,
        numbers.stream().map(Personnummer::digits).toArray(String[]::new),
        persons.stream().map(PersonId::value).toArray(UUID[]::new));
  }

  private static KnownNumber read(ResultSet row) throws SQLException {
    @Nullable String successor = row.getString("successor");
    @Nullable String reason = row.getString("reason");
    return new KnownNumber(
        Personnummer.of(row.getString("number")),
        new PersonId(Sql.uuid(row, "person_id")),
        new Life(
            NumberState.of(row.getString("state")),
            successor == null ? null : Personnummer.of(successor),
            new EffectPeriod(time(row, "effect_from"), time(row, "effect_to")),
            time(row, "since"),
            row.getBoolean("birth_uncertain")),
        reason == null ? null : Reason.valueOf(reason),
        Objects.requireNonNull(Sql.instant(row, "known_from")),
        row.getObject("source_date", LocalDate.class));
  }

  private static @Nullable SourceTime time(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? null : new SourceTime(text, row.getBoolean(column + "_uncertain"));
  }
}
