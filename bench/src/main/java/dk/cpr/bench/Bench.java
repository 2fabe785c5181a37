package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The program behind {@code bench/run}; the exit code is 0 or 1. */
public final class Bench {
  private final Options options;
  private final long begun = System.nanoTime();

  private Bench(Options options) {
    this.options = options;
  }

  public static void main(String[] arguments) {
    int exit = 0;
    try {
      Path root = Path.of(System.getProperty("cpr.root", ".")).toAbsolutePath();
      new Bench(Options.of(root, List.of(arguments))).run();
    } catch (CannotRun e) {
      System.err.println("bench: " + e.getMessage());
      exit = 1;
    }
    System.exit(exit);
  }

  private void run() {
    OtherWork otherWork = OtherWork.now();
    if (otherWork.isTooMuch()) {
      say("The machine is busy with other work; figures from now do not count.");
    }
    Rig rig = Rig.in(options.root());
    say("Starting PostgreSQL, Keycloak, protection-service, disclosure-service, bench application");
    rig.start();
    try (Connection readModel = rig.readModel()) {
      Population population = new Population(readModel);
      PgBench pgBench = new PgBench(rig.postgres(), options);
      prepare(rig, population, pgBench);
      Rounds rounds = new Rounds(rig, pgBench, new Wrk(options), population);
      say("Warming up");
      rounds.warmUp();
      say("Measuring");
      Report report =
          new Report(
              options,
              new Report.Conditions(
                  Runtime.getRuntime().availableProcessors(),
                  otherWork,
                  population.version(),
                  pgBench.rows()),
              rounds.measure(options.pairs(), this::say));
      System.out.println("\n" + report.table());
      report.write();
      say("Written to " + options.report());
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  private void prepare(Rig rig, Population population, PgBench pgBench) {
    population.requireDurable();
    say(
        "Filling in %,d persons and %,d rows of pgbench"
            .formatted(options.persons(), pgBench.rows()));
    population.makeDatabase(PgBench.DATABASE);
    pgBench.fill();
    population.fill(options.persons());
    LookUp.register(rig.door(Work.WITH_RECEIPT, "register-operator"));
    LookUp.prove(rig.door(Work.WITHOUT_RECEIPT, LookUp.WHO));
    LookUp.prove(rig.door(Work.WITH_RECEIPT, LookUp.WHO));
  }

  private void say(String news) {
    System.out.printf("%4d s  %s%n", (System.nanoTime() - begun) / 1_000_000_000, news);
  }
}
