package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.register.Component;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Numbers given per second, beside the commits that the same PostgreSQL does in the same run. */
final class Allocations {
  private static final List<Component> NEEDED =
      List.of(Component.POSTGRES, Component.KEYCLOAK, Component.NUMBER);
  private static final int SLICE_SECONDS = 20;
  private static final int WARM_UP_SLICES = 4;

  private final Path root;
  private final int seconds;
  private final int series;
  private final Path report;
  private final Diary diary = new Diary();

  private Allocations(Path root, Arguments arguments) {
    this.root = root;
    this.seconds = arguments.number("--seconds", 60, 3_600);
    this.series = arguments.number("--series", 50, 10_000);
    this.report = arguments.path("--report", PerformancePage.of(root));
    arguments.end();
  }

  static Allocations of(Path root, Arguments arguments) {
    return new Allocations(root, arguments);
  }

  void run() {
    OtherWork otherWork = OtherWork.now();
    Rig rig = Rig.in(root);
    diary.say("Starting PostgreSQL, Keycloak, number-service");
    rig.start(NEEDED);
    try (Connection connection = rig.connection(Database.NUMBER)) {
      Population.requireDurable(connection);
      Commits commits = new Commits(rig.postgres());
      commits.prepare(connection);
      Ledger ledger = new Ledger(connection);
      Allocating load =
          new Allocating(
              root,
              rig.register().url(Component.NUMBER.title()).resolve("/v1/allocations").toString());
      diary.say("Warming up");
      int first = 0;
      for (int i = 0; i < WARM_UP_SLICES; i++) {
        first = load.hot(token(rig), first, SLICE_SECONDS).at();
      }
      load.wide(token(rig), SLICE_SECONDS);
      List<Slice> hot = hot(rig, load, commits, ledger, first);
      List<Slice> wide = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        wide.add(slice(rig, commits, () -> load.wide(token(rig), SLICE_SECONDS), "spread"));
      }
      load.validate(SLICE_SECONDS);
      Rate validations = Rate.of(watched(rig), () -> load.validate(SLICE_SECONDS));
      String table = AllocationReport.table(hot, wide) + AllocationReport.validations(validations);
      System.out.println("\n" + table);
      PerformancePage.write(
          report,
          "Allocations",
          AllocationReport.document(table, ledger.count(), otherWork, total(hot)));
      diary.say("Written to " + report);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  /** One measurement between two of what a commit costs. */
  record Slice(Allocating.Done done, Rate cpu, Commits.Rates commits) {}

  private List<Slice> hot(
      Rig rig, Allocating load, Commits commits, Ledger ledger, int firstSeries) {
    List<Slice> slices = new ArrayList<>();
    int first = firstSeries;
    while (total(slices) < seconds || ledger.count().full() < series) {
      int from = first;
      Slice slice = slice(rig, commits, () -> load.hot(token(rig), from, SLICE_SECONDS), "hot");
      slices.add(slice);
      first = slice.done().at();
    }
    return slices;
  }

  private Slice slice(
      Rig rig, Commits commits, java.util.function.Supplier<Allocating.Done> load, String what) {
    Commits.Rates rates = commits.measure();
    List<Allocating.Done> done = new ArrayList<>();
    Rate cpu =
        Rate.of(
            watched(rig),
            () -> {
              done.add(load.get());
              return new Rate.Done(done.getFirst().given(), done.getFirst().seconds());
            });
    Slice slice = new Slice(done.getFirst(), cpu, rates);
    diary.say(
        "%s: %,.0f/s, p99 %.0f ms; one client commits %,.0f/s, 64 clients %,.0f/s"
            .formatted(
                what, slice.done().perSecond(), slice.done().p99(), rates.one(), rates.many()));
    return slice;
  }

  private static double total(List<Slice> slices) {
    return slices.stream().mapToDouble(slice -> slice.done().seconds()).sum();
  }

  private static Rate.Watched watched(Rig rig) {
    return new Rate.Watched(
        OptionalLong.of(rig.pid(Component.NUMBER)), rig.pid(Component.POSTGRES));
  }

  private static String token(Rig rig) {
    return rig.register().serviceToken(Component.PERSON.title());
  }
}
