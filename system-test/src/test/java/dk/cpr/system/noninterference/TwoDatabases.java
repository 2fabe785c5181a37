package dk.cpr.system.noninterference;

import dk.cpr.local.postgres.Credentials;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One PostgreSQL server with the databases of two registers. */
final class TwoDatabases {
  static final List<Database> SERVICES =
      List.of(
          Database.NUMBER,
          Database.PERSON,
          Database.ADDRESS,
          Database.PROTECTION,
          Database.DISCLOSURE);
  private static final String SECOND = "_b";

  private final LocalPostgres server;

  private TwoDatabases(LocalPostgres server) {
    this.server = server;
  }

  static TwoDatabases started() {
    LocalPostgres server = LocalPostgres.temporary(SERVICES.toArray(Database[]::new));
    TwoDatabases both = new TwoDatabases(server);
    Credentials admin = server.admin();
    String url = server.jdbcUrl(Database.NUMBER).replaceFirst("/number\\?", "/postgres?");
    try (Connection connection = DriverManager.getConnection(url, admin.user(), admin.password());
        Statement sql = connection.createStatement()) {
      for (Database database : SERVICES) {
        String name = database.databaseName();
        sql.execute(
            "create database %s%s template %s owner %s"
                .formatted(name, SECOND, name, server.owner(database).user()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return both;
  }

  /** The database of a service of the module name. */
  static Database of(String service) {
    return Database.valueOf(service.replace("-service", "").toUpperCase(Locale.ROOT));
  }

  String url(Side side, Database database) {
    String url = server.jdbcUrl(database);
    String name = database.databaseName();
    return side == Side.A ? url : url.replaceFirst("/" + name + "\\?", "/" + name + SECOND + "?");
  }

  /**
   * A connection that sees everything: for counting and for looking for what should not be there.
   */
  Connection connect(Side side, Database database) throws SQLException {
    Credentials admin = server.admin();
    return DriverManager.getConnection(url(side, database), admin.user(), admin.password());
  }

  /** What a service must be told. */
  Map<String, String> settings(Side side, Database database) {
    Map<String, String> settings = new java.util.HashMap<>(server.serviceSettings(database));
    settings.put("quarkus.datasource.jdbc.url", url(side, database));
    return settings;
  }

  Path log() {
    return server.log();
  }
}
