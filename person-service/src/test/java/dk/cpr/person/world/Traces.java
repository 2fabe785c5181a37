package dk.cpr.person.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What reporters left at disclosure-service, as its database has it. */
public final class Traces {
  private Traces() {}

  /** Traces without person, of reports that named nobody who may be told of. */
  public static long attempts() {
    return count(
        """
        select count(*) from receipt r join receipt_terms t on t.id = r.terms
        where r.occasion = 'REPORT' and r.person_id is null and t.fields = array['attempt']
        """);
  }

  /** All receipts. */
  public static long all() {
    return count("select count(*) from receipt");
  }

  private static long count(String sql) {
    String prefix = "cpr.test.jdbc.disclosure";
    try (Connection connection =
            DriverManager.getConnection(
                System.getProperty(prefix + ".url"),
                System.getProperty(prefix + ".user"),
                System.getProperty(prefix + ".password"));
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
