package dk.cpr.disclosure.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks into the service's database from behind. */
public final class ReadModelRows {
  private ReadModelRows() {}

  /** Changes the schema as its owner: what no release is meant to do. */
  public static void change(String sql) {
    String prefix = "cpr.test.jdbc.disclosure";
    try (Connection connection =
            DriverManager.getConnection(
                System.getProperty(prefix + ".url"),
                System.getProperty(prefix + ".owner"),
                System.getProperty(prefix + ".ownerpassword"));
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '5s'");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of every row. */
  public static List<String> of(String sql, Object... arguments) {
    String prefix = "cpr.test.jdbc.disclosure";
    List<String> found = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                System.getProperty(prefix + ".url"),
                System.getProperty(prefix + ".user"),
                System.getProperty(prefix + ".password"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(Objects.requireNonNullElse(rows.getString(1), ""));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
