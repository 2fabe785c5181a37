package dk.cpr.disclosure.receiptlist;

import dk.cpr.disclosure.receipt.Occasion;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads receipts of a person, those of a merged duplicate among them. */
@ApplicationScoped
class Receipts {
  private final Sql sql;

  Receipts(Sql sql) {
    this.sql = sql;
  }

  /** Who reads. */
  enum Reader {
    CITIZEN,
    AUDITOR
  }

  ReceiptPage of(PersonId person, Reader reader, Stretch stretch) {
    List<ReceiptPage.View> found =
        sql.list(
            """
            with own (person_id) as (
              select ?::uuid union select m.person_id from merged_person m where m.survivor_id = ?),
            told (id, kinds) as (
              (select r.id, null::text[] from own o join receipt r on r.person_id = o.person_id
                where ?::uuid is null or r.id < ?::uuid order by r.id desc limit ?)
              union all
              (select v.receipt, v.kinds from own o join receipt_relative v
                on v.person_id = o.person_id
                where ?::uuid is null or v.receipt < ?::uuid order by v.receipt desc limit ?))
            select r.id, r.at, r.occasion, t.organisation, o.name, t.purpose, t.legal_basis,
              case when d.kinds is null then t.fields else array(
                select f from unnest(t.fields) f where split_part(f, '.', 1) = any(d.kinds))
                end as fields,
              d.kinds is not null as as_relative, t.source_service, r.user_id, t.client,
              r.case_reference
            from told d join receipt r on r.id = d.id join receipt_terms t on t.id = r.terms
            left join organisation o on o.cvr = t.organisation
            order by r.id desc limit ?
            """,
            row -> view(row, reader),
            person.value(),
            person.value(),
            stretch.before(),
            stretch.before(),
            stretch.limit() + 1,
            stretch.before(),
            stretch.before(),
            stretch.limit() + 1,
            stretch.limit() + 1);
    boolean more = found.size() > stretch.limit();
    List<ReceiptPage.View> page = more ? found.subList(0, stretch.limit()) : found;
    return new ReceiptPage(page, more ? page.getLast().receipt().toString() : null);
  }

  /** Which part of the receipts. */
  record Stretch(@Nullable UUID before, int limit) {
    /**
     * Reads a cursor.
     *
     * @throws ProblemException cursor-invalid
     */
    static Stretch of(@Nullable String cursor, int limit) {
      try {
        return new Stretch(cursor == null ? null : PersonId.of(cursor).value(), limit);
      } catch (IllegalArgumentException e) {
        throw new ProblemException(ProblemType.CURSOR_INVALID);
      }
    }
  }

  private static ReceiptPage.View view(ResultSet row, Reader reader) throws SQLException {
    boolean whole = reader == Reader.AUDITOR;
    return new ReceiptPage.View(
        Sql.uuid(row, "id"),
        Objects.requireNonNull(Sql.instant(row, "at")),
        Occasion.valueOf(row.getString("occasion")),
        row.getString("organisation"),
        row.getString("name"),
        row.getString("purpose"),
        row.getString("legal_basis"),
        List.of((String[]) row.getArray("fields").getArray()),
        row.getString("source_service"),
        row.getBoolean("as_relative") ? true : null,
        whole ? row.getString("user_id") : null,
        whole ? row.getString("client") : null,
        whole ? row.getString("case_reference") : null);
  }
}
