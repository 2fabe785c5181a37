package dk.cpr.protection.merging;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Tables {@code protection_merge} and {@code protection_before_merge}. */
@ApplicationScoped
class MergeTable {
  private final Sql sql;

  MergeTable(Sql sql) {
    this.sql = sql;
  }

  /** The last merge of two persons. */
  Optional<Merge> last(PersonId duplicate, PersonId survivor) {
    return sql.one(
        """
        select id, duplicate, survivor, merged_at, split_at from protection_merge
        where duplicate = ? and survivor = ? order by merged_at desc limit 1
        """,
        row ->
            new Merge(
                Sql.uuid(row, "id"),
                new PersonId(Sql.uuid(row, "duplicate")),
                new PersonId(Sql.uuid(row, "survivor")),
                Objects.requireNonNull(Sql.instant(row, "merged_at")),
                Sql.instant(row, "split_at")),
        duplicate.value(),
        survivor.value());
  }

  /** Begins one; an earlier one of the duplicate that was never carried through is over. */
  Merge open(PersonId duplicate, PersonId survivor, Instant at) {
    sql.update(
        "update protection_merge set split_at = ? where duplicate = ? and split_at is null",
        at,
        duplicate.value());
    UUID id = PersonId.newId().value();
    sql.update(
        "insert into protection_merge (id, duplicate, survivor, merged_at) values (?, ?, ?, ?)",
        id,
        duplicate.value(),
        survivor.value(),
        at);
    return new Merge(id, duplicate, survivor, at, null);
  }

  void close(Merge merge, Instant at) {
    sql.update("update protection_merge set split_at = ? where id = ?", at, merge.id());
  }

  /** Remembers what a person had of its own. */
  void remember(Merge merge, PersonId person, String type, UUID fact) {
    sql.update(
        """
        insert into protection_before_merge (merge, person_id, type, fact) values (?, ?, ?, ?)
        on conflict on constraint protection_before_merge_pk do nothing
        """,
        merge.id(),
        person.value(),
        type,
        fact);
  }

  /** The facts that held what a person had. */
  List<UUID> had(Merge merge, PersonId person, String type) {
    return sql.list(
        """
        select fact from protection_before_merge where merge = ? and person_id = ? and type = ?
        order by fact
        """,
        row -> Sql.uuid(row, "fact"),
        merge.id(),
        person.value(),
        type);
  }

  /** The other persons who lead to a person directly. */
  List<PersonId> duplicatesOf(PersonId survivor) {
    return sql.list(
        "select duplicate from protection_merge where survivor = ? and split_at is null",
        row -> new PersonId(Sql.uuid(row, "duplicate")),
        survivor.value());
  }

  /** Where a person's merges lead to now. */
  PersonId root(PersonId person) {
    return new PersonId(
        sql.one(
                """
                with recursive chain (person, step) as (
                  select ?::uuid, 0
                  union all
                  select m.survivor, step + 1 from chain c
                  join protection_merge m on m.duplicate = c.person and m.split_at is null
                  where step < 1000)
                select person from chain order by step desc limit 1
                """,
                row -> Sql.uuid(row, "person"),
                person.value())
            .orElse(person.value()));
  }
}
