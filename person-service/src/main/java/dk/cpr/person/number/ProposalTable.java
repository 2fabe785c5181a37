package dk.cpr.person.number;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import dk.cpr.person.event.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code merge_proposal}. Each change is made only to a row that is still open. */
@ApplicationScoped
class ProposalTable {
  private static final String COLUMNS =
      "select id, state, report, organisation, proposed_at, first_by from merge_proposal ";

  private final Sql sql;
  private final ObjectMapper json;

  ProposalTable(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * Stores a new one.
   *
   * @param firstBy the employee of the office whose report is the first approval; null for a
   *     municipality's
   */
  UUID add(NewDuplicate report, Sender sender, @Nullable String firstBy) {
    UUID id = PersonId.newId().value();
    sql.update(
        """
        insert into merge_proposal (id, state, report, organisation, proposed_by, client, first_by,
          first_at)
        values (?, ?, ?::jsonb, ?, ?, ?, ?, case when ?::text is null then null else clock_timestamp() end)
        """,
        id,
        firstBy == null ? MergeState.PROPOSED : MergeState.AWAITING_SECOND,
        write(report),
        sender.organisation(),
        sender.user(),
        sender.client(),
        firstBy,
        firstBy);
    return id;
  }

  Optional<Proposal> find(UUID id) {
    return sql.one(COLUMNS + "where id = ?", this::read, id);
  }

  /** Open ones, oldest first. */
  List<Proposal> open(@Nullable UUID after, int limit) {
    return sql.list(
        COLUMNS
            + """
            where state in ('PROPOSED', 'AWAITING_SECOND') and (?::uuid is null or id > ?::uuid)
            order by id limit ?
            """,
        this::read,
        after,
        after,
        limit);
  }

  /** The first approval of a proposal; false when it is not open to one. */
  boolean await(UUID id, String by) {
    return sql.update(
            """
            update merge_proposal
            set state = 'AWAITING_SECOND', first_by = ?, first_at = clock_timestamp()
            where id = ? and state = 'PROPOSED'
            """,
            by,
            id)
        == 1;
  }

  /** The refusal; false when it is not open. */
  boolean refuse(UUID id, String by, NewMergeDecision decision) {
    return sql.update(
            """
            update merge_proposal set state = 'REFUSED', decided_by = ?,
              decided_at = clock_timestamp(), reason = ?, document = ?
            where id = ? and state in ('PROPOSED', 'AWAITING_SECOND')
            """,
            by,
            decision.reason(),
            decision.document(),
            id)
        == 1;
  }

  /** The approval by which the merge begins; false when it is not open to this employee. */
  boolean approve(Approval approval, UUID undertaking) {
    return sql.update(
            """
            update merge_proposal set state = 'APPROVED', decided_by = ?,
              decided_at = clock_timestamp(), reason = ?, document = ?, undertaking = ?
            where id = ? and state in ('PROPOSED', 'AWAITING_SECOND')
              and (first_by is null or first_by <> ?)
            """,
            approval.by(),
            approval.reason(),
            approval.document(),
            undertaking,
            approval.proposal(),
            approval.by())
        == 1;
  }

  private Proposal read(ResultSet row) throws SQLException {
    return new Proposal(
        Sql.uuid(row, "id"),
        MergeState.valueOf(row.getString("state")),
        report(row.getString("report")),
        row.getString("organisation"),
        Objects.requireNonNull(Sql.instant(row, "proposed_at")),
        row.getString("first_by"));
  }

  private String write(NewDuplicate report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a proposal could not be written", e);
    }
  }

  private NewDuplicate report(String stored) {
    try {
      return json.readValue(stored, NewDuplicate.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a proposal could not be read", e);
    }
  }
}
