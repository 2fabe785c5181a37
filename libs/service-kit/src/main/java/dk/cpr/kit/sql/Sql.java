package dk.cpr.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * The service's own database. Inside a JTA transaction all statements share its connection; outside
 * each statement stands alone.
 *
 * <p>Arguments: {@link Instant}, {@link UUID}, dates, numbers and strings are bound natively,
 * {@code UUID[]} and {@code String[]} as arrays, enums by their name; JSON is a string with {@code
 * ?::jsonb} in the text.
 */
@ApplicationScoped
public class Sql {
  /** SQLSTATE of a connection that was lost. */
  private static final String BROKEN = "08006";

  private final DataSource dataSource;

  Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All rows, in the order of the statement. */
  public <T> List<T> list(String text, RowMapper<T> mapper, @Nullable Object... args) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, text, args);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(mapper.map(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> one(String text, RowMapper<T> mapper, @Nullable Object... args) {
    List<T> found = list(text, mapper, args);
    return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
  }

  /** Number of rows changed. */
  public int update(String text, @Nullable Object... args) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, text, args)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * One statement for many rows in one round trip; gives the number of rows changed by each.
   * Inserts become statements of many rows each, of which nothing is counted: an {@code on conflict
   * do update} must not meet one row twice.
   */
  public int[] batch(String text, List<@Nullable Object[]> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(text)) {
      for (@Nullable Object[] row : rows) {
        bind(connection, statement, row);
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException e) {
      throw failure(e);
    } catch (AssertionError e) {
      // The driver asserts that a connection which broke under a batch can still be asked.
      throw failure(new SQLException("the connection broke in a batch", BROKEN, e));
    }
  }

  /** An instant column, null where the column is. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    java.time.@Nullable OffsetDateTime value =
        row.getObject(column, java.time.OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** A uuid column that is never null. */
  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static PreparedStatement prepare(
      Connection connection, String text, @Nullable Object[] args) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    bind(connection, statement, args);
    return statement;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object[] args)
      throws SQLException {
    for (int i = 0; i < args.length; i++) {
      statement.setObject(i + 1, toJdbc(connection, args[i]));
    }
  }

  private static @Nullable Object toJdbc(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case UUID[] ids -> connection.createArrayOf("uuid", ids);
      case String[] texts -> connection.createArrayOf("text", texts);
      case Enum<?> constant -> constant.name();
      default -> value;
    };
  }

  private static SqlFailure failure(SQLException e) {
    SQLException told = e.getNextException() == null ? e : e.getNextException();
    var server = told instanceof PSQLException p ? p.getServerErrorMessage() : null;
    return new SqlFailure(told, server == null ? null : server.getConstraint());
  }
}
