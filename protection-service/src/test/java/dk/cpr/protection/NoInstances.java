package dk.cpr.protection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For tests that go through every door: an instance of disclosure-service that one of them leased
 * would keep the protections of the next test waiting until its lease is over.
 */
final class NoInstances implements AfterAllCallback {
  private static final String DATABASE = "cpr.test.jdbc.protection.";

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                System.getProperty(DATABASE + "url"),
                System.getProperty(DATABASE + "owner"),
                System.getProperty(DATABASE + "ownerpassword"));
        Statement sql = connection.createStatement()) {
      sql.executeUpdate("delete from disclosure_instance");
    }
  }
}
