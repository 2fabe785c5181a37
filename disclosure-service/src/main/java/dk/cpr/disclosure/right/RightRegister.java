package dk.cpr.disclosure.right;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers and closes rights. One purpose of an organisation has one right at a time. */
@ApplicationScoped
class RightRegister {
  private final Sql sql;

  RightRegister(Sql sql) {
    this.sql = sql;
  }

  @Transactional
  UUID register(NewRight wish, Set<FieldPath> fields, String by) {
    recipient(wish);
    Instant from =
        sql.one(
                "select greatest(clock_timestamp(), ?::timestamptz) as at",
                row -> Objects.requireNonNull(Sql.instant(row, "at")),
                startOf(wish.validFrom()))
            .orElseThrow();
    @Nullable Instant to = startOf(wish.validTo());
    if (to != null && !to.isAfter(from)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/validTo", "past", "a day in the future");
    }
    end(wish, from, by);
    UUID id = PersonId.newId().value();
    sql.update(
        """
        insert into recipient_right (id, organisation, kind, purpose, legal_basis, coverage, fields,
          sees_protected, valid, registered_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, tstzrange(?::timestamptz, ?::timestamptz), ?)
        """,
        id,
        wish.organisation(),
        wish.kind(),
        wish.purpose(),
        wish.legalBasis(),
        wish.coverage(),
        fields.stream().map(FieldPath::toString).toArray(String[]::new),
        wish.seesProtected(),
        from,
        to,
        by);
    return id;
  }

  /** Ends a right now; one that has ended stays as it is. */
  @Transactional
  void close(UUID id, String by) {
    if (sql.list("select 1 from recipient_right where id = ?", row -> true, id).isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    sql.update(
        """
        update recipient_right set closed_by = ?, valid = case
          when lower(valid) >= clock_timestamp() then 'empty'
          else tstzrange(lower(valid), clock_timestamp()) end
        where id = ? and (upper_inf(valid) or upper(valid) > clock_timestamp())
        """,
        by,
        id);
  }

  /** Locks the recipient until the transaction ends; its kind is for ever. */
  private void recipient(NewRight wish) {
    int kept =
        sql.update(
            """
            insert into recipient as r (organisation, name, kind) values (?, ?, ?)
            on conflict on constraint recipient_pk do update set name = excluded.name
            where r.kind = excluded.kind
            """,
            wish.organisation(),
            wish.name(),
            wish.kind());
    if (kept == 0) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/kind", "other-kind", "the organisation is registered with another kind");
    }
  }

  private void end(NewRight wish, Instant at, String by) {
    sql.update(
        """
        update recipient_right set closed_by = ?, valid = case
          when lower(valid) >= ?::timestamptz then 'empty'
          else tstzrange(lower(valid), ?::timestamptz) end
        where organisation = ? and purpose = ? and (upper_inf(valid) or upper(valid) > ?)
        """,
        by,
        at,
        at,
        wish.organisation(),
        wish.purpose(),
        at);
  }

  private static @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(SourceTime.ZONE).toInstant();
  }
}
