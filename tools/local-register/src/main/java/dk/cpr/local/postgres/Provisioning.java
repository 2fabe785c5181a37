package dk.cpr.local.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes a database with its roles. A service has two: {@code number_owner} owns the database and
 * runs its migrations; {@code number} reads and writes rows, cannot change tables, and has a {@code
 * transaction_timeout} of one second, since a transaction that lasts holds back every reader of
 * change logs. Keycloak has one role.
 */
record Provisioning(LocalPostgres server) {

  private static final String READY = "Provided by the local register";

  void provide(Database database) throws SQLException {
    String name = database.databaseName();
    try (Connection connection = server.adminConnection("postgres");
        Statement sql = connection.createStatement()) {
      if (ready(sql, name)) {
        return;
      }
      // What a killed first start left half made holds nothing yet.
      sql.execute("drop database if exists " + name);
      role(sql, server.owner(database));
      if (database != Database.KEYCLOAK) {
        role(sql, server.credentials(database));
      }
      sql.execute("create database %s owner %s".formatted(name, server.owner(database).user()));
      sql.execute("revoke all on database %s from public".formatted(name));
      if (database != Database.KEYCLOAK) {
        inside(database);
      }
      sql.execute("comment on database %s is '%s'".formatted(name, READY));
    }
  }

  private void inside(Database database) throws SQLException {
    try (Connection connection = server.adminConnection(database.databaseName());
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          grant connect, temporary on database %1$s to %1$s;
          alter role %1$s set transaction_timeout = '1s';
          create extension if not exists btree_gist;
          create extension if not exists pg_trgm;
          alter default privileges for role %2$s
            grant select, insert, update, delete on tables to %1$s;
          alter default privileges for role %2$s
            grant select, usage, update on sequences to %1$s;
          """
              .formatted(database.databaseName(), database.ownerName()));
    }
  }

  private static boolean ready(Statement sql, String database) throws SQLException {
    String query =
        """
        select 1 from pg_database
         where datname = '%s' and shobj_description(oid, 'pg_database') = '%s'
        """;
    try (ResultSet found = sql.executeQuery(query.formatted(database, READY))) {
      return found.next();
    }
  }

  private static void role(Statement sql, Credentials role) throws SQLException {
    sql.execute("drop role if exists %s".formatted(role.user()));
    sql.execute("create role %s login password '%s'".formatted(role.user(), role.password()));
  }
}
