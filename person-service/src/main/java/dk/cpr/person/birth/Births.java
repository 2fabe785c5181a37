package dk.cpr.person.birth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import dk.cpr.person.saga.Saga;
import dk.cpr.person.saga.SagaTable;
import dk.cpr.person.saga.SagaTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Table {@code birth}. */
@ApplicationScoped
class Births {
  private static final String COLUMNS =
      "id, child, organisation, report, status, step, shared_residence, refusal, attempts,"
          + " lease_owner";

  private final Sql sql;
  private final ObjectMapper json;
  private final SagaTimes times;
  private final SagaTable<Birth> table;

  Births(Sql sql, ObjectMapper json, SagaTimes times) {
    this.sql = sql;
    this.json = json;
    this.times = times;
    this.table = new SagaTable<>(sql, times, new SagaTable.Form<>("birth", COLUMNS, this::read));
  }

  /** The births as sagas. */
  SagaTable<Birth> table() {
    return table;
  }

  /**
   * Stores a new birth, held by its owner.
   *
   * @throws ProblemException already-reported: same mother and sequence within 180 days
   */
  void add(Birth birth) {
    BirthReport report = birth.report();
    int added =
        sql.update(
            """
            insert into birth (id, child, organisation, mother_key, sequence, birth_window, report,
              lease_owner, leased_until)
            values (?, ?, ?, ?, ?, daterange(?::date, ?::date + 180), ?::jsonb, ?,
            """
                + SagaTable.LATER
                + ") on conflict on constraint birth_reported_once do nothing",
            birth.id(),
            birth.child().value(),
            birth.organisation(),
            report.mother().key(),
            report.sequence(),
            report.born().date(),
            report.born().date(),
            write(report),
            birth.leaseOwner(),
            times.lease());
    if (added == 0) {
      throw new ProblemException(
              ProblemType.ALREADY_REPORTED,
              "A child of this mother with this sequence is reported; another child of the same"
                  + " birth has another sequence.")
          .at("/sequence", "already-reported", "the sequence of a further child");
    }
  }

  /** Address-service has said whether the parents shared a home. */
  Optional<Birth> answered(Birth birth, SharedResidence answer) {
    return table.goOn(birth, Birth.Step.FACTS.name(), "shared_residence", answer);
  }

  private Birth read(ResultSet row) throws SQLException {
    return new Birth(
        Sql.uuid(row, "id"),
        new PersonId(Sql.uuid(row, "child")),
        row.getString("organisation"),
        report(row.getString("report")),
        Saga.Status.valueOf(row.getString("status")),
        Birth.Step.valueOf(row.getString("step")),
        SharedResidence.valueOf(row.getString("shared_residence")),
        row.getString("refusal"),
        row.getInt("attempts"),
        Sql.uuid(row, "lease_owner"));
  }

  private String write(BirthReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a birth could not be written", e);
    }
  }

  private BirthReport report(String stored) {
    try {
      return json.readValue(stored, BirthReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a birth could not be read", e);
    }
  }
}
