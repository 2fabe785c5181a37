package dk.cpr.disclosure.statistics;

import dk.cpr.kernel.time.AsOf;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts every number once, in one pass over the numbers and the statuses of their persons, by the
 * order of the persons. What was known at an instant does not change any more, so the portions need
 * no common snapshot, and none lasts as long as a statement may.
 */
@ApplicationScoped
class Counting {
  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private static final String STATUS =
      """
      left join known_fact %1$s on %1$s.person_id = h.person_id
        and %1$s.kind = '%2$s' and %1$s.standing = 'VALID'
        and %1$s.person_id > ? and %1$s.person_id <= ? and %1$s.effect @> ?::timestamptz
        and %1$s.known_from <= ? and (%1$s.known_to is null or %1$s.known_to > ?)
      """;

  private static final String PORTION =
      """
      select status, case when status in ('01', '03')
          then greatest(0, extract(year from age(?::date, birth_date))::int) else -1 end as age,
        count(*) as counted
      from (
        select h.birth_date, case
          when h.over_from <= ? then
            case h.state when 'changed' then '60' when 'duplicate' then '50' else '30' end
          else coalesce(p.value ->> 'code', r.value ->> 'code', '') end as status
        from number_history h
      """
          + STATUS.formatted("p", "personStatus")
          + STATUS.formatted("r", "residenceStatus")
          + """
        where h.person_id > ? and h.person_id <= ?
          and h.known_from <= ? and (h.known_to is null or h.known_to > ?)
          and h.held_from <= ? and h.state <> 'referenced') numbers
      group by status, age
      """;

  private final Sql sql;
  private final int portion;

  Counting(Sql sql, @ConfigProperty(name = "cpr.statistics.portion") int portion) {
    this.sql = sql;
    this.portion = portion;
  }

  /** Counts all; on a whole population this takes its time. */
  Count at(AsOf asOf) {
    Map<String, Long> byStatus = new TreeMap<>();
    Map<Integer, Long> byAge = new TreeMap<>();
    UUID after = FIRST;
    while (!after.equals(LAST)) {
      UUID upTo = end(after);
      for (Line line : lines(asOf, after, upTo)) {
        byStatus.merge(line.status(), line.counted(), Long::sum);
        if (line.age() >= 0) {
          byAge.merge(line.age(), line.counted(), Long::sum);
        }
      }
      after = upTo;
    }
    return new Count(byStatus, byAge);
  }

  /** Age -1 where none is counted. */
  private record Line(String status, int age, long counted) {}

  private UUID end(UUID after) {
    return sql.one(
            "select person_id from number_history where person_id > ? order by person_id"
                + " offset ? limit 1",
            row -> Sql.uuid(row, "person_id"),
            after,
            portion)
        .orElse(LAST);
  }

  private List<Line> lines(AsOf asOf, UUID after, UUID upTo) {
    Instant valid = asOf.validAt();
    Instant known = asOf.knownAt();
    return sql.list(
        PORTION,
        row -> new Line(row.getString("status"), row.getInt("age"), row.getLong("counted")),
        LocalDate.ofInstant(valid, SourceTime.ZONE),
        valid,
        after,
        upTo,
        valid,
        known,
        known,
        after,
        upTo,
        valid,
        known,
        known,
        after,
        upTo,
        known,
        known,
        valid);
  }
}
