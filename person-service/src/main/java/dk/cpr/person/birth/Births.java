package dk.cpr.person.birth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code birth}. Every change but the first is made only while the lease that the birth was
 * read with is still the latest, and so is given back empty when someone else has taken over.
 */
@ApplicationScoped
class Births {
  private static final String COLUMNS =
      "id, child, organisation, report, status, step, shared_residence, refusal, attempts,"
          + " lease_owner";
  private static final String LATER = "clock_timestamp() + ? * interval '1 millisecond'";

  private final Sql sql;
  private final ObjectMapper json;
  private final long lease;
  private final long longestPause;

  Births(
      Sql sql,
      ObjectMapper json,
      @ConfigProperty(name = "cpr.birth.lease") Duration lease,
      @ConfigProperty(name = "cpr.birth.longest-pause") Duration longestPause) {
    this.sql = sql;
    this.json = json;
    this.lease = lease.toMillis();
    this.longestPause = longestPause.toMillis();
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
                + LATER
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
            lease);
    if (added == 0) {
      throw new ProblemException(
              ProblemType.ALREADY_REPORTED,
              "A child of this mother with this sequence is reported; another child of the same"
                  + " birth has another sequence.")
          .at("/sequence", "already-reported", "the sequence of a further child");
    }
  }

  Optional<Birth> find(UUID id) {
    return sql.one("select " + COLUMNS + " from birth where id = ?", this::read, id);
  }

  /** Takes an unfinished birth that nobody holds. */
  Optional<Birth> claim(UUID id) {
    return sql.one(
        "update birth set lease_owner = ?, leased_until = "
            + LATER
            + " where id = ? and status in ('RUNNING', 'UNDOING')"
            + " and leased_until < clock_timestamp() returning "
            + COLUMNS,
        this::read,
        UUID.randomUUID(),
        lease,
        id);
  }

  /** Takes unfinished births that nobody holds, those that wait longest first. */
  List<Birth> claimDue(int limit) {
    return sql.list(
        "update birth set lease_owner = ?, leased_until = "
            + LATER
            + """
             where id in (
              select id from birth
              where status in ('RUNNING', 'UNDOING') and leased_until < clock_timestamp()
              order by leased_until limit ? for update skip locked)
            returning\s"""
            + COLUMNS,
        this::read,
        UUID.randomUUID(),
        lease,
        limit);
  }

  long unfinished() {
    return sql.one(
            "select count(*) from birth where status in ('RUNNING', 'UNDOING')",
            row -> row.getLong(1))
        .orElse(0L);
  }

  Optional<Birth> goOn(Birth birth, Birth.Step next) {
    return change(birth, "attempts = 0, step = ?, leased_until = " + LATER, next, lease);
  }

  Optional<Birth> answered(Birth birth, SharedResidence answer) {
    return change(
        birth,
        "attempts = 0, step = 'FACTS', shared_residence = ?, leased_until = " + LATER,
        answer,
        lease);
  }

  Optional<Birth> done(Birth birth) {
    return change(birth, "status = 'DONE', ended_at = clock_timestamp()");
  }

  Optional<Birth> refuse(Birth birth, String slug) {
    return change(
        birth,
        "attempts = 0, status = 'UNDOING', refusal = ?, leased_until = " + LATER,
        slug,
        lease);
  }

  Optional<Birth> undone(Birth birth) {
    return change(birth, "status = 'REFUSED', ended_at = clock_timestamp()");
  }

  /** Lets go of it for a while that doubles with every attempt. */
  void pause(Birth birth) {
    long pause = Math.min(longestPause, 500L << Math.min(birth.attempts(), 16));
    change(birth, "attempts = attempts + 1, leased_until = " + LATER, pause);
  }

  private Optional<Birth> change(Birth birth, String set, Object... values) {
    List<@Nullable Object> args = new ArrayList<>(List.of(values));
    args.addAll(List.of(birth.id(), birth.leaseOwner(), birth.status(), birth.step()));
    return sql.one(
        "update birth set "
            + set
            + " where id = ? and lease_owner = ? and status = ? and step = ? returning "
            + COLUMNS,
        this::read,
        args.toArray());
  }

  private Birth read(ResultSet row) throws SQLException {
    return new Birth(
        Sql.uuid(row, "id"),
        new PersonId(Sql.uuid(row, "child")),
        row.getString("organisation"),
        report(row.getString("report")),
        Birth.Status.valueOf(row.getString("status")),
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
