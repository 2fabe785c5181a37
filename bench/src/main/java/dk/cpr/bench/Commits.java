package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** What a durable commit of one inserted row costs, in the database that is measured. */
record Commits(LocalPostgres postgres) {
  private static final String SECONDS = "3";

  /** Commits per second of one client, one after the other, and of 64 clients together. */
  record Rates(double one, double many) {}

  void prepare(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table bench_commit (id bigint generated always as identity)");
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  Rates measure() {
    return new Rates(measure(1), measure(Allocating.CLIENTS));
  }

  private double measure(int clients) {
    try {
      Path script = Files.createTempFile("cpr-bench-", ".sql");
      Files.writeString(script, "insert into bench_commit default values;\n");
      List<String> command =
          List.of(
              "pgbench",
              "-n",
              "-M",
              "prepared",
              "-f",
              script.toString(),
              "-c",
              Integer.toString(clients),
              "-j",
              "1",
              "-T",
              SECONDS,
              "-h",
              "127.0.0.1",
              "-p",
              Integer.toString(postgres.port()),
              "-U",
              postgres.admin().user(),
              Database.NUMBER.databaseName());
      String printed =
          new Program(command, Map.of("PGPASSWORD", postgres.admin().password())).run();
      Files.delete(script);
      return Program.number(printed, "tps = ");
    } catch (IOException e) {
      throw new CannotRun("Cannot write a temporary file: " + e.getMessage(), e);
    }
  }
}
