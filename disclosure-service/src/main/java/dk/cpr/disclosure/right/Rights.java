package dk.cpr.disclosure.right;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The rights that hold now, by organisation and purpose. What was found is remembered; it may have
 * been closed since, so whoever uses it checks its id in the statement that reads the data, and
 * asks {@link #fresh} when it no longer holds or does not suffice.
 */
@ApplicationScoped
public class Rights {
  private final Sql sql;
  private final Map<Key, Right> remembered = new ConcurrentHashMap<>();

  Rights(Sql sql) {
    this.sql = sql;
  }

  /** What a right is found by. */
  public record Key(String organisation, String purpose) {}

  /**
   * The right as remembered.
   *
   * @throws ProblemException no-right
   */
  public Right remembered(Key key) {
    return inMemory(key).orElseGet(() -> fresh(key));
  }

  /** The right as remembered, if it is, without asking the database. */
  public Optional<Right> inMemory(Key key) {
    return Optional.ofNullable(remembered.get(key));
  }

  /**
   * The right as it stands in the database.
   *
   * @throws ProblemException no-right
   */
  public Right fresh(Key key) {
    Optional<Right> found =
        sql.one(
            """
            select id, kind, purpose, legal_basis, coverage, fields, sees_protected
            from recipient_right
            where organisation = ? and purpose = ? and valid @> clock_timestamp()
            """,
            Rights::right,
            key.organisation(),
            key.purpose());
    if (found.isEmpty()) {
      remembered.remove(key);
      throw new ProblemException(ProblemType.NO_RIGHT);
    }
    remembered.put(key, found.get());
    return found.get();
  }

  private static Right right(ResultSet row) throws SQLException {
    return new Right(
        Optional.of(Sql.uuid(row, "id")),
        RecipientKind.valueOf(row.getString("kind")),
        row.getString("purpose"),
        row.getString("legal_basis"),
        Coverage.valueOf(row.getString("coverage")),
        Arrays.stream((String[]) row.getArray("fields").getArray())
            .flatMap(text -> FieldPath.of(text).stream())
            .collect(Collectors.toUnmodifiableSet()),
        row.getBoolean("sees_protected"));
  }
}
