package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table {@code quality_rule}. Rules come by migration, so they are read once. */
@ApplicationScoped
class Rules {
  private final Sql sql;
  private volatile @Nullable List<Rule> remembered;

  Rules(Sql sql) {
    this.sql = sql;
  }

  /** In the order of lists. */
  List<Rule> all() {
    @Nullable List<Rule> known = remembered;
    if (known == null) {
      known =
          sql.list(
              """
              select code, severity, words_da, words_en, mended_by, fields, worked_off_by,
                finding_sql
              from quality_rule order by place
              """,
              Rules::rule);
      remembered = known;
    }
    return known;
  }

  /**
   * The rule of this code.
   *
   * @throws ProblemException not-found
   */
  Rule of(String code) {
    return all().stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        new Rule.Words(
            row.getString("code"),
            Severity.valueOf(row.getString("severity")),
            row.getString("words_da"),
            row.getString("words_en"),
            row.getString("mended_by")),
        Arrays.stream((String[]) row.getArray("fields").getArray())
            .map(path -> FieldPath.of(path).orElseThrow())
            .toList(),
        WorkedOffBy.valueOf(row.getString("worked_off_by")),
        row.getString("finding_sql"));
  }
}
