package dk.cpr.number.question;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers in one statement each, following successors to their end. */
@ApplicationScoped
class Questions {
  private static final String CHAIN =
      """
      with recursive chain (asked, person_id, asked_state, next, number, state, successor) as (
        select number, person_id, state, successor, number, state, successor from number_state
        where %s = any(?) and known_to is null
        union
        select c.asked, c.person_id, c.asked_state, c.next, s.number, s.state, s.successor
        from chain c join number_state s on s.number = c.successor and s.known_to is null
      )
      """;
  private final Sql sql;

  Questions(Sql sql) {
    this.sql = sql;
  }

  ResolvedNumbers resolve(List<Personnummer> numbers) {
    return new ResolvedNumbers(
        sql.list(
            CHAIN.formatted("number")
                + """
                select asked, person_id, asked_state, next,
                  case when state in ('current', 'referenced') then number end as current
                from chain where successor is null order by asked
                """,
            row -> {
              @Nullable String current = row.getString("current");
              @Nullable String next = row.getString("next");
              return new ResolvedNumbers.ResolvedNumber(
                  Personnummer.of(row.getString("asked")),
                  new PersonId(Sql.uuid(row, "person_id")),
                  row.getString("asked_state"),
                  current == null ? null : Personnummer.of(current),
                  next == null ? null : Personnummer.of(next));
            },
            (Object) numbers.stream().map(Personnummer::digits).toArray(String[]::new)));
  }

  NumbersOf numbersOf(List<PersonId> persons) {
    return new NumbersOf(
        sql.list(
            CHAIN.formatted("person_id")
                + """
                select distinct c.person_id, c.number, s.person_id as holder
                from chain c join number_state s on s.number = c.number and s.known_to is null
                where c.state in ('current', 'referenced') order by c.person_id
                """,
            row ->
                new NumbersOf.NumberOf(
                    new PersonId(Sql.uuid(row, "person_id")),
                    Personnummer.of(row.getString("number")),
                    new PersonId(Sql.uuid(row, "holder"))),
            (Object) persons.stream().map(PersonId::value).toArray(UUID[]::new)));
  }
}
