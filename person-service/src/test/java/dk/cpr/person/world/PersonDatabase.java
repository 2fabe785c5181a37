package dk.cpr.person.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A service's database as an operator could reach it, to take the ground from under it. */
public final class PersonDatabase implements AutoCloseable {
  private final Connection connection;

  private PersonDatabase(Connection connection) {
    this.connection = connection;
  }

  /** A connection of its own to this service's. */
  public static PersonDatabase open() {
    return of("person");
  }

  /** The same to that of number-service. */
  public static PersonDatabase ofNumbers() {
    return of("number");
  }

  private static PersonDatabase of(String database) {
    String prefix = "cpr.test.jdbc." + database;
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

  /** Lets go of it. */
  public void unlock(String person) {
    run("select pg_advisory_unlock(hashtextextended(?, 0))", person);
  }

  /** Holds the known facts of a kind until this is closed: they cannot be ended. */
  public void holdFact(String person, String kind) {
    run("set transaction_timeout = 0");
    run("begin");
    run(
        "select 1 from fact where person_id = ?::uuid and kind = ? and upper_inf(known) for update",
        person,
        kind);
  }

  /** Holds a series until this is closed: none of its numbers changes its state. */
  public void holdSeries(LocalDate born, String sex) {
    run("set transaction_timeout = 0");
    run("begin");
    run(
        "insert into series (birth_date, sex) values (?::date, ?) on conflict do nothing",
        born.toString(),
        sex);
    run(
        "select 1 from series where birth_date = ?::date and sex = ? for update",
        born.toString(),
        sex);
  }

  /** How many transactions wait for a lock. */
  public int waiting() {
    return count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
  }

  /** Ends those that wait for a lock, as a crash would; tells how many. */
  public int killWaiting() {
    return count(
        """
        select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
        where wait_event_type = 'Lock' and usename = current_user
        """);
  }

  private int count(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Number of rows changed. */
  public int update(String sql, String... values) {
    return run(sql, values);
  }

  /** The first column of every row. */
  public List<String> list(String sql, String value) {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
