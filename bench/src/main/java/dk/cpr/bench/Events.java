package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.register.Component;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Events of two persons reported per second to a whole register. */
final class Events {
  private static final int WARM_UPS = 3;
  private static final int WARM_UP_SECONDS = 20;
  private static final int MEASUREMENTS = 3;

  /** Persons of the made extract have fourteen records each. */
  private static final int RECORDS = (WARM_UPS + MEASUREMENTS) * Reporting.PAIRS * 2 * 14;

  private final Path root;
  private final int seconds;
  private final Path report;
  private final Diary diary = new Diary();

  private Events(Path root, Arguments arguments) {
    this.root = root;
    this.seconds = arguments.number("--seconds", 20, 50);
    this.report = arguments.path("--report", PerformancePage.of(root));
    arguments.end();
  }

  static Events of(Path root, Arguments arguments) {
    return new Events(root, arguments);
  }

  /** One measurement. */
  record Slice(Reporting.Done done, Rate cpu) {}

  void run() {
    OtherWork otherWork = OtherWork.now();
    Rig rig = MadeRegister.started(root, RECORDS, diary);
    try (Connection connection = rig.connection(Database.PERSON)) {
      Population.requireDurable(connection);
      List<Slice> slices = measure(rig, connection);
      String table = EventsReport.table(slices);
      System.out.println("\n" + table);
      PerformancePage.write(
          report, "Life events", EventsReport.document(table, seconds, otherWork));
      diary.say("Written to " + report);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  private List<Slice> measure(Rig rig, Connection connection) throws SQLException {
    Reporting load = new Reporting(root, rig.register().url(Component.PERSON.title()).toString());
    diary.say("Warming up");
    int first = 0;
    for (int i = 0; i < WARM_UPS; i++) {
      load.report(rig.token("office"), first, WARM_UP_SECONDS);
      first += Reporting.PAIRS;
    }
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < MEASUREMENTS; i++) {
      slices.add(slice(rig, load, first, connection));
      first += Reporting.PAIRS;
    }
    return slices;
  }

  private Slice slice(Rig rig, Reporting load, int first, Connection connection)
      throws SQLException {
    String token = rig.token("office");
    long before = registered(connection);
    List<Reporting.Done> done = new ArrayList<>();
    Rate cpu =
        Rate.of(
            new Rate.Watched(
                OptionalLong.of(rig.pid(Component.PERSON)), rig.pid(Component.POSTGRES)),
            () -> {
              done.add(load.report(token, first, seconds));
              return new Rate.Done(done.getFirst().events(), done.getFirst().seconds());
            });
    long registered = registered(connection) - before;
    if (registered < done.getFirst().events()) {
      throw new CannotRun("%,d events are registered, fewer than answered".formatted(registered));
    }
    diary.say("%,.0f events/s".formatted(done.getFirst().perSecond()));
    return new Slice(done.getFirst(), cpu);
  }

  private static long registered(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from life_event")) {
      row.next();
      return row.getLong(1);
    }
  }
}
