package dk.cpr.system;

import dk.cpr.local.postgres.Credentials;
import dk.cpr.local.postgres.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into a service's database from behind, to count what its doors must not show. */
final class Database {
  private final dk.cpr.local.postgres.Database name;

  private Database(dk.cpr.local.postgres.Database name) {
    this.name = name;
  }

  static Database of(String service) {
    return new Database(
        dk.cpr.local.postgres.Database.valueOf(
            service.replace("-service", "").toUpperCase(java.util.Locale.ROOT)));
  }

  List<String> strings(String sql, Object... args) throws SQLException {
    LocalPostgres postgres = TestRegister.get().postgres();
    Credentials role = postgres.credentials(name);
    List<String> found = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(name), role.user(), role.password());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < args.length; i++) {
        statement.setObject(i + 1, args[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  String string(String sql, Object... args) throws SQLException {
    return strings(sql, args).getFirst();
  }
}
