package dk.cpr.number;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look behind the doors, for what no door tells. */
final class Database {
  private Database() {}

  static List<String> strings(String query) {
    List<String> found = new ArrayList<>();
    try (Connection connection = connection();
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes what only time changes. */
  static void update(String statement) {
    try (Connection connection = connection()) {
      connection.createStatement().executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connection() throws SQLException {
    String prefix = "cpr.test.jdbc.number";
    return DriverManager.getConnection(
        System.getProperty(prefix + ".url"),
        System.getProperty(prefix + ".user"),
        System.getProperty(prefix + ".password"));
  }
}
