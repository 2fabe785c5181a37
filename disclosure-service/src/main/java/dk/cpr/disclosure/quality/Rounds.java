package dk.cpr.disclosure.quality;

import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes everyone due, some at a time, once in a while: time alone makes children grow up and facts
 * begin and end.
 */
@ApplicationScoped
class Rounds {
  private static final int SOME = 1000;

  private static final String MAKE_DUE =
      """
      with next as (
        select person_id from current_person
        where ?::uuid is null or person_id > ?::uuid order by person_id limit ?),
      added as (
        insert into quality_due (person_id, widely) select person_id, false from next
        on conflict on constraint quality_due_pk do nothing)
      select person_id as reached from next order by person_id desc limit 1
      """;

  private final Sql sql;

  Rounds(Sql sql) {
    this.sql = sql;
  }

  private record Round(
      @Nullable Instant begunAt, @Nullable UUID reached, @Nullable Instant everyoneSince) {}

  /** One step of the round, to be taken when nobody is due; false when there is nothing to do. */
  @Transactional
  boolean advance(Duration between) {
    Optional<Round> round =
        sql.one(
            "select begun_at, reached, everyone_since from quality_round for update skip locked",
            Rounds::round);
    if (round.isEmpty()) {
      return false;
    }
    if (round.get().begunAt() == null) {
      return begin(round.get(), between);
    }
    @Nullable UUID from = round.get().reached();
    Optional<UUID> reached = sql.one(MAKE_DUE, row -> Sql.uuid(row, "reached"), from, from, SOME);
    sql.update(
        reached.isPresent()
            ? "update quality_round set reached = ?"
            : "update quality_round set everyone_since = begun_at, begun_at = null, reached = ?",
        reached.orElse(null));
    return true;
  }

  private boolean begin(Round round, Duration between) {
    @Nullable Instant last = round.everyoneSince();
    if (last != null && last.plus(between).isAfter(Instant.now())) {
      return false;
    }
    sql.update("update quality_round set begun_at = clock_timestamp(), reached = null");
    return true;
  }

  /** How far what is found is to be trusted. */
  Freshness freshness() {
    return sql.one(
            """
            select least(statement_timestamp(), (select min(due_at) from quality_due)) as changes,
              everyone_since
            from quality_round
            """,
            row ->
                new Freshness(
                    Objects.requireNonNull(Sql.instant(row, "changes")),
                    Sql.instant(row, "everyone_since")))
        .orElseThrow();
  }

  private static Round round(ResultSet row) throws SQLException {
    return new Round(
        Sql.instant(row, "begun_at"),
        row.getObject("reached", UUID.class),
        Sql.instant(row, "everyone_since"));
  }
}
