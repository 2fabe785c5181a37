package dk.cpr.person.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

/** This service's database as an operator could reach it, to take the ground from under it. */
public final class PersonDatabase implements AutoCloseable {
  private final Connection connection;

  private PersonDatabase(Connection connection) {
    this.connection = connection;
  }

  /** A connection of its own. */
  public static PersonDatabase open() {
    String prefix = "cpr.test.jdbc.person";
    try {
      return new PersonDatabase(
          DriverManager.getConnection(
              Objects.requireNonNull(System.getProperty(prefix + ".url")),
              System.getProperty(prefix + ".user"),
              System.getProperty(prefix + ".password")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds the lock of a person until this is closed: no facts of theirs can be registered. */
  public void lock(String person) {
    run("select pg_advisory_lock(hashtextextended(?, 0))", person);
  }

  /** Number of rows changed. */
  public int update(String sql, String... values) {
    return run(sql, values);
  }

  private int run(String sql, String... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
      return statement.getUpdateCount();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
