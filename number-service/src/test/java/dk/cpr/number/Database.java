package dk.cpr.number;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look behind the doors, for what no door tells. */
final class Database {
  private static final String PREFIX = "cpr.test.jdbc.number";

  private Database() {}

  static List<String> strings(String query) {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect(".user", ".password");
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
    own(statement);
  }

  /** Does something while the change log, which every act writes last, refuses a person. */
  static void whileLogRefuses(String person, Runnable act) {
    own(
        "create function refuse() returns trigger language plpgsql as"
            + " 'begin raise exception ''refused''; end'");
    own(
        "create trigger refused before insert on change_log for each row"
            + " when (new.subject = '%s') execute function refuse()".formatted(person));
    try {
      act.run();
    } finally {
      own("drop function refuse() cascade");
    }
  }

  private static void own(String statement) {
    try (Connection connection = connect(".owner", ".ownerpassword")) {
      connection.createStatement().execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(
        System.getProperty(PREFIX + ".url"),
        System.getProperty(PREFIX + user),
        System.getProperty(PREFIX + password));
  }
}
