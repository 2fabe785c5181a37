package dk.cpr.number.question;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which person ids are one human being: those whose numbers lead to numbers of one person. */
@ApplicationScoped
class IdentityTable {
  /**
   * Up to the survivor at the end of a chain, then down to everybody who leads there. A survivor
   * whose number was annulled is still whom its duplicates lead to.
   */
  private static final String HUMAN_BEINGS =
      """
      with recursive up (asked, person_id, number, state, successor) as (
        select person_id, person_id, number, state, successor from number_state
        where person_id = any(?) and known_to is null
        union
        select u.asked, s.person_id, s.number, s.state, s.successor
        from up u join number_state s on s.number = u.successor and s.known_to is null),
      survivor as (
        select distinct on (asked) asked, person_id as current from up where successor is null
        order by asked, state = 'current' desc, state = 'referenced' desc, person_id <> asked desc,
          person_id),
      down (current, person_id, number) as (
        select c.current, s.person_id, s.number
        from (select distinct current from survivor) c
        join number_state s on s.person_id = c.current and s.known_to is null
        union
        select d.current, s.person_id, s.number
        from down d join number_state s
          on (s.successor = d.number or s.person_id = d.person_id) and s.known_to is null)
      select s.asked, s.current,
        (select array_agg(distinct d.person_id) from down d where d.current = s.current) as everyone
      from survivor s
      """;

  private final Sql sql;

  IdentityTable(Sql sql) {
    this.sql = sql;
  }

  /** Whoever has no number is a human being with one id. */
  Identities of(List<PersonId> persons) {
    Map<PersonId, Identities.Identity> found =
        sql
            .list(
                HUMAN_BEINGS,
                row ->
                    new Identities.Identity(
                        new PersonId(Sql.uuid(row, "asked")),
                        new PersonId(Sql.uuid(row, "current")),
                        ids((UUID[]) row.getArray("everyone").getArray())),
                (Object) persons.stream().map(PersonId::value).toArray(UUID[]::new))
            .stream()
            .collect(Collectors.toMap(Identities.Identity::personId, Function.identity()));
    return new Identities(
        persons.stream()
            .map(
                person ->
                    Objects.requireNonNullElseGet(
                        found.get(person),
                        () -> new Identities.Identity(person, person, List.of(person))))
            .toList());
  }

  private static List<PersonId> ids(UUID[] everyone) {
    return Arrays.stream(everyone).sorted().map(PersonId::new).toList();
  }
}
