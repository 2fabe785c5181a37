package dk.cpr.person.undertaking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Sender;
import dk.cpr.person.saga.Saga;
import dk.cpr.person.saga.SagaTable;
import dk.cpr.person.saga.SagaTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code undertaking}. */
@ApplicationScoped
class UndertakingTable {
  private static final String COLUMNS =
      "id, kind, person, organisation, reported_by, client, authority, document, report, status,"
          + " step, refusal, objection, attempts, lease_owner";

  private final Sql sql;
  private final ObjectMapper json;
  private final SagaTimes times;
  private final SagaTable<Undertaking> table;

  UndertakingTable(Sql sql, ObjectMapper json, SagaTimes times) {
    this.sql = sql;
    this.json = json;
    this.times = times;
    this.table =
        new SagaTable<>(sql, times, new SagaTable.Form<>("undertaking", COLUMNS, this::read));
  }

  /** The undertakings as sagas. */
  SagaTable<Undertaking> sagas() {
    return table;
  }

  /**
   * Stores a new one, held by its owner.
   *
   * @param naturalKey what the same report has in common with itself
   * @throws ProblemException already-reported; try-again while another event of the person is under
   *     way
   */
  void add(Undertaking undertaking, @Nullable String naturalKey) {
    Sender sender = undertaking.sender();
    int added =
        sql.update(
            """
            insert into undertaking (id, kind, person, natural_key, organisation, reported_by,
              client, authority, document, report, step, lease_owner, leased_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?,
            """
                + SagaTable.LATER
                + ") on conflict do nothing",
            undertaking.id(),
            undertaking.kind().wireName(),
            undertaking.person().value(),
            naturalKey,
            sender.organisation(),
            sender.user(),
            sender.client(),
            sender.authority(),
            sender.document(),
            undertaking.report(),
            undertaking.stepName(),
            undertaking.leaseOwner(),
            times.lease());
    if (added == 0) {
      throw new ProblemException(
          isReported(undertaking.kind(), naturalKey)
              ? ProblemType.ALREADY_REPORTED
              : ProblemType.TRY_AGAIN);
    }
  }

  /** It contradicts what is known: the way back begins. */
  Optional<Undertaking> refuse(Undertaking undertaking, Objection objection) {
    return table.refuse(
        undertaking, ProblemType.CONTRADICTS_KNOWN_FACT.slug(), "objection", write(objection));
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an undertaking could not be written", e);
    }
  }

  <R> R read(String stored, Class<R> type) {
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an undertaking could not be read", e);
    }
  }

  /** Whether one of this kind and natural key is done or under way. */
  boolean isReported(EventKind kind, @Nullable String naturalKey) {
    return naturalKey != null
        && sql.one(
                """
                select 1 from undertaking
                where kind = ? and natural_key = ? and status in ('RUNNING', 'DONE')
                """,
                row -> true,
                kind.wireName(),
                naturalKey)
            .isPresent();
  }

  private Undertaking read(ResultSet row) throws SQLException {
    @Nullable String objection = row.getString("objection");
    return new Undertaking(
        Sql.uuid(row, "id"),
        EventKind.ofWireName(row.getString("kind")).orElseThrow(),
        new PersonId(Sql.uuid(row, "person")),
        new Sender(
            row.getString("organisation"),
            row.getString("reported_by"),
            row.getString("client"),
            row.getString("authority"),
            row.getString("document")),
        row.getString("report"),
        Saga.Status.valueOf(row.getString("status")),
        row.getString("step"),
        row.getString("refusal"),
        objection == null ? null : read(objection, Objection.class),
        row.getInt("attempts"),
        Sql.uuid(row, "lease_owner"));
  }
}
