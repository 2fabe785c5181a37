package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who a person's facts point at, and whose custody the person holds. */
@ApplicationScoped
class Relatives {
  private final Sql sql;

  Relatives(Sql sql) {
    this.sql = sql;
  }

  /** By the facts that are known now and hold at an instant or later. */
  Set<PersonId> of(PersonId person, Instant when) {
    List<PersonId> found =
        sql.list(
            """
            select (value ->> field)::uuid as id from fact,
              unnest(array['spouse', 'person', 'holder', 'guardian']) as field
            where person_id = ? and kind <> 'event' and upper_inf(known) and standing = 'VALID'
              and (effect @> ?::timestamptz or lower(effect) > ?::timestamptz)
              and value ->> field is not null
            union
            select person_id from fact
            where kind = 'custody' and value ->> 'holder' = ? and upper_inf(known)
              and standing = 'VALID'
              and (effect @> ?::timestamptz or lower(effect) > ?::timestamptz)
            """,
            row -> new PersonId(Sql.uuid(row, "id")),
            person.value(),
            when,
            when,
            person.toString(),
            when,
            when);
    return new HashSet<>(found);
  }
}
