package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.LocalPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The baseline: prepared one-row reads over TCP, in a database of its own on the same server. */
record PgBench(LocalPostgres postgres, Options options) {
  static final String DATABASE = "pgbench";
  private static final int ROWS_PER_SCALE = 100_000;

  /** Rows of its table: as many as there are persons, in whole hundred thousands. */
  int rows() {
    return scale() * ROWS_PER_SCALE;
  }

  void fill() {
    program("-i", "-q", "-s", Integer.toString(scale())).run();
  }

  Rate.Done read(int clients) {
    int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
    String printed =
        program(
                "-n",
                "-S",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(threads),
                "-T",
                Integer.toString(options.seconds()))
            .run();
    if (Program.number(printed, "number of failed transactions: ") > 0) {
      throw new CannotRun("pgbench had errors:\n" + printed);
    }
    double transactions = Program.number(printed, "number of transactions actually processed: ");
    return new Rate.Done(transactions, transactions / Program.number(printed, "tps = "));
  }

  private Program program(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "pgbench",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(postgres.port()),
                "-U",
                postgres.admin().user()));
    command.addAll(List.of(arguments));
    command.add(DATABASE);
    return new Program(command, Map.of("PGPASSWORD", postgres.admin().password()));
  }

  private int scale() {
    return Math.max(1, options.persons() / ROWS_PER_SCALE);
  }
}
