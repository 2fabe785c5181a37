package dk.cpr.protection.worklist;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what is on the work lists, whosever it is. */
@ApplicationScoped
class WorkTable {
  private static final String EXPIRING =
      """
      select coalesce(a.protection, f.id) as protection, f.person_id,
        case f.kind when 'protection' then f.slot else '0005' end as type,
        f.effect_from, f.effect_to, w.requested_at, upper(f.effect) as at, f.id
      from fact f
      left join lateral (select protection, follows from protection_act
        where fact = f.id order by id desc limit 1) a on true
      left join pending_approval w on w.protection = coalesce(a.protection, f.id)
      where f.kind in ('protection', 'creditWarning') and f.standing = 'VALID'
        and upper_inf(f.known) and not upper_inf(f.effect) and not isempty(f.effect)
        and upper(f.effect) > clock_timestamp() and upper(f.effect) <= ?::timestamptz
        and (upper(f.effect), f.id) > (?::timestamptz, ?) and a.follows is null
      order by upper(f.effect), f.id limit ?
      """;

  private static final String TO_APPROVE =
      """
      select w.protection, a.person_id, a.type, f.effect_from, f.effect_to, w.requested_at,
        w.requested_at as at, w.protection as id
      from pending_approval w
      cross join lateral (select person_id, type, fact from protection_act
        where protection = w.protection order by id desc limit 1) a
      join fact f on f.id = a.fact
      where (w.requested_at, w.protection) > (?::timestamptz, ?)
        and f.standing = 'VALID' and upper_inf(f.known)
        and (upper_inf(f.effect) or upper(f.effect) > clock_timestamp())
      order by w.requested_at, w.protection limit ?
      """;

  private final Sql sql;
  private final Duration before;

  WorkTable(Sql sql, @ConfigProperty(name = "cpr.protection.remind-before") Duration before) {
    this.sql = sql;
    this.before = before;
  }

  /** A row and its place in the list. */
  record Row(WorkPage.Item item, Place place) {}

  /** What ends within 30 days, the earliest end first. */
  List<Row> expiring(Place after, int limit) {
    return sql.list(
        EXPIRING, WorkTable::row, Instant.now().plus(before), after.at(), after.id(), limit);
  }

  /** What waits for a decision, the earliest request first. */
  List<Row> toApprove(Place after, int limit) {
    return sql.list(TO_APPROVE, WorkTable::row, after.at(), after.id(), limit);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new WorkPage.Item(
            Sql.uuid(row, "protection"),
            new PersonId(Sql.uuid(row, "person_id")),
            row.getString("type"),
            row.getString("effect_from"),
            row.getString("effect_to"),
            Sql.instant(row, "requested_at")),
        new Place(Objects.requireNonNull(Sql.instant(row, "at")), Sql.uuid(row, "id")));
  }
}
