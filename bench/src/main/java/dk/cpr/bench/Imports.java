package dk.cpr.bench;

import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.door.Targets;
import dk.cpr.importer.load.Importer;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.Progress;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.register.Component;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Records imported per second into a whole register, and how its memory goes meanwhile. */
final class Imports {
  private static final List<Component> SERVICES =
      List.of(
          Component.NUMBER,
          Component.PERSON,
          Component.ADDRESS,
          Component.PROTECTION,
          Component.DISCLOSURE);
  private static final String POSTGRES = "PostgreSQL";
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Path root;
  private final int records;
  private final Path report;
  private final Diary diary = new Diary();

  private Imports(Path root, Arguments arguments) {
    this.root = root;
    this.records = arguments.number("--records", 3_000_000, MadeExtract.MOST);
    this.report = arguments.path("--report", PerformancePage.of(root));
    arguments.end();
  }

  static Imports of(Path root, Arguments arguments) {
    return new Imports(root, arguments);
  }

  /**
   * What was done.
   *
   * @param seconds until every service had registered everything
   * @param visible seconds until the read model held it, too
   * @param pace lines a second by tenths of the last reading
   * @param cpu microseconds of each process until the read model held everything
   */
  record Done(
      long records,
      long facts,
      long setAside,
      double seconds,
      double visible,
      Spread pace,
      Map<String, Long> cpu) {}

  void run() {
    OtherWork otherWork = OtherWork.now();
    Rig rig = Rig.in(root);
    Path file = rig.folder().resolve("extract");
    diary.say("Writing an extract of %,d records".formatted(records));
    long written = MadeExtract.write(file, records);
    diary.say("Starting a whole register");
    rig.start(List.of(Component.values()));
    try (Connection model = rig.connection(Database.DISCLOSURE);
        MemoryWatch memory = new MemoryWatch(pids(rig))) {
      Population.requireDurable(model);
      diary.say("Importing");
      Done done = measure(rig, file, written, model);
      String table = ImportsReport.tables(done, memory.courses());
      System.out.println("\n" + table);
      PerformancePage.write(report, "Imports", ImportsReport.document(table, done, otherWork));
      diary.say("Written to " + report);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  private Done measure(Rig rig, Path file, long written, Connection model) throws SQLException {
    Map<String, Long> before = cpu(rig);
    long begun = System.nanoTime();
    Pace pace = new Pace(diary);
    ImportReport imported = load(rig, file, pace);
    double seconds = since(begun);
    diary.say("Registered; waiting for the read model");
    long facts = 0;
    for (RegisterService service :
        List.of(RegisterService.PERSON, RegisterService.ADDRESS, RegisterService.PROTECTION)) {
      ImportReport.Facts count = imported.services().get(service);
      facts += count == null ? 0 : count.opened();
    }
    awaitFacts(model, facts);
    double visible = since(begun);
    Map<String, Long> cpu = cpu(rig);
    cpu.replaceAll((process, micros) -> micros - before.getOrDefault(process, 0L));
    long setAside =
        imported.recordTypes().values().stream().mapToLong(ImportReport.Lines::setAside).sum();
    return new Done(written, facts, setAside, seconds, visible, pace.spread(), cpu);
  }

  private static Map<String, Long> cpu(Rig rig) {
    Map<String, Long> cpu = new LinkedHashMap<>();
    pids(rig).forEach((process, pid) -> cpu.put(process, CpuTime.of(pid)));
    cpu.put(POSTGRES, CpuTime.ofFamily(rig.pid(Component.POSTGRES)));
    return cpu;
  }

  /** Imports a file as {@code ./cpr import} does. */
  static ImportReport load(Rig rig, Path file, Progress progress) {
    return Importer.into(targets(rig), progress).importPaths(List.of(file));
  }

  private static void awaitFacts(Connection model, long facts) throws SQLException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (inserted(model) < facts || count(model) < facts) {
      if (System.nanoTime() > until) {
        throw new CannotRun("The read model does not catch up.");
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  /** As the server's statistics have it: to count would be work of its own. */
  private static long inserted(Connection model) throws SQLException {
    return number(model, "select n_tup_ins from pg_stat_user_tables where relname = 'known_fact'");
  }

  private static long count(Connection model) throws SQLException {
    return number(model, "select count(*) from known_fact");
  }

  private static long number(Connection model, String query) throws SQLException {
    try (Statement statement = model.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Targets targets(Rig rig) {
    Map<RegisterService, URI> bases = new EnumMap<>(RegisterService.class);
    for (RegisterService service : RegisterService.values()) {
      bases.put(service, rig.register().url(service.moduleName()));
    }
    return new Targets(bases, () -> rig.token("register-operator"));
  }

  private static Map<String, Long> pids(Rig rig) {
    Map<String, Long> pids = new LinkedHashMap<>();
    pids.put("import", ProcessHandle.current().pid());
    SERVICES.forEach(service -> pids.put(service.title(), rig.pid(service)));
    return pids;
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
