package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.register.Component;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Look-ups against pgbench. */
final class LookUps {
  static final List<Component> NEEDED =
      List.of(Component.POSTGRES, Component.KEYCLOAK, Component.PROTECTION, Component.DISCLOSURE);

  private final Options options;
  private final Diary diary = new Diary();

  LookUps(Options options) {
    this.options = options;
  }

  void run() {
    OtherWork otherWork = OtherWork.now();
    if (otherWork.isTooMuch()) {
      diary.say("The machine is busy with other work; figures from now do not count.");
    }
    Rig rig = Rig.in(options.root());
    diary.say(
        "Starting PostgreSQL, Keycloak, protection-service, disclosure-service, bench application");
    rig.start(NEEDED);
    rig.startApplication();
    try (Connection readModel = rig.connection(Database.DISCLOSURE)) {
      Population.requireDurable(readModel);
      Population population = new Population(readModel);
      PgBench pgBench = new PgBench(rig.postgres(), options);
      prepare(rig, population, pgBench);
      Rounds rounds = new Rounds(rig, pgBench, new Wrk(options), population);
      diary.say("Warming up");
      rounds.warmUp();
      diary.say("Measuring");
      List<Round> measured = rounds.measure(options.pairs(), diary::say);
      Report report =
          new Report(
              options,
              new Report.Conditions(
                  Runtime.getRuntime().availableProcessors(),
                  otherWork,
                  population.version(),
                  pgBench.rows()),
              measured,
              rig.window());
      System.out.println("\n" + report.table());
      report.write();
      diary.say("Written to " + options.report());
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  private void prepare(Rig rig, Population population, PgBench pgBench) {
    diary.say(
        "Filling in %,d persons and %,d rows of pgbench"
            .formatted(options.persons(), pgBench.rows()));
    population.makeDatabase(PgBench.DATABASE);
    pgBench.fill();
    prepare(rig, population, options.persons());
  }

  /** Fills persons in and sees that each work is answered as it should be. */
  static void prepare(Rig rig, Population population, int persons) {
    population.fill(persons);
    LookUp.register(rig.door(Work.WITH_RECEIPT, "register-operator"));
    LookUp.prove(rig.door(Work.WITHOUT_RECEIPT, LookUp.WHO));
    LookUp.prove(rig.door(Work.WITH_RECEIPT, LookUp.WHO));
    LookUp.proveWhole(rig.door(Work.WHOLE, LookUp.WHO));
  }
}
