package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.copies.KnownSql;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads table {@code quality_finding} and the decisions about what stands in it. */
@ApplicationScoped
class FindingReader {
  private static final String SELECT =
      """
      select f.id, f.serial, f.rule, f.person_id, f.other_id, f.facts, f.score, f.state,
        f.found_at, d.act, d.reason, d.at, d.organisation, d.user_id
      from quality_finding f
      left join lateral (
        select * from quality_decision q where q.finding_id = f.id order by q.id desc limit 1) d
        on true
      """;

  private final Sql sql;

  FindingReader(Sql sql) {
    this.sql = sql;
  }

  /** A stretch of a list. */
  record Stretch(Part part, FindingState state, Place after, int limit) {}

  /** In the order in which they were found first. */
  List<Finding> list(Rule rule, Stretch stretch) {
    return sql.list(
        SELECT
            + "where f.rule = ? and f.state = ? and f.serial > ? and "
            + stretch.part().condition()
            + " order by f.serial limit ?",
        FindingReader::finding,
        rule.code(),
        stretch.state(),
        stretch.after().serial(),
        stretch.part().municipality(),
        stretch.limit());
  }

  /** Locked until the transaction ends. */
  Optional<Finding> lock(UUID id) {
    return sql.one(SELECT + "where f.id = ? for update of f", FindingReader::finding, id);
  }

  /**
   * How many of each rule each municipality has, of those that this reader finds in the lists:
   * whoever sees less in a list would reckon the rest from a count beside it.
   */
  List<Counts.Count> counts(Reader reader) {
    return sql.list(
        """
        select f.rule, f.municipality,
          count(*) filter (where f.state = 'OPEN') as open,
          count(*) filter (where f.state = 'ACCEPTED') as accepted,
          count(*) filter (where f.state = 'DONE') as done
        from quality_finding f join quality_rule r on r.code = f.rule
        where %s and (? or (? or not %s) and (f.score is null or not %s and not %s))
        group by r.place, f.rule, f.municipality
        order by r.place, f.municipality nulls last
        """
            .formatted(
                reader.part().condition(),
                KnownSql.isProtected("f.person_id"),
                KnownSql.isProtected("f.person_id"),
                KnownSql.isProtected("f.other_id")),
        row ->
            new Counts.Count(
                row.getString("rule"),
                row.getString("municipality"),
                row.getInt("open"),
                row.getInt("accepted"),
                row.getInt("done")),
        reader.part().municipality(),
        reader.seesProtected(),
        reader.countsProtected());
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        Sql.uuid(row, "id"),
        row.getLong("serial"),
        new RuleBreach(
            row.getString("rule"),
            Sql.uuid(row, "person_id"),
            row.getObject("other_id", UUID.class),
            List.of((UUID[]) row.getArray("facts").getArray()),
            row.getObject("score", Integer.class)),
        FindingState.valueOf(row.getString("state")),
        Objects.requireNonNull(Sql.instant(row, "found_at")),
        decision(row));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    @Nullable String act = row.getString("act");
    return act == null
        ? null
        : new Decision(
            Act.valueOf(act),
            row.getString("reason"),
            Objects.requireNonNull(Sql.instant(row, "at")),
            row.getString("organisation"),
            row.getString("user_id"));
  }
}
