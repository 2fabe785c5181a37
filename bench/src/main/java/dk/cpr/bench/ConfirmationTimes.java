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
import java.util.concurrent.CompletableFuture;

/** How long a protection takes until it is confirmed, in a whole register. */
final class ConfirmationTimes {
  private static final int WARM_UPS = 50;
  private static final int RECORDS = 4 * Reporting.PAIRS * 2 * 14;
  private static final int EVENT_SECONDS = 50;

  private final Path root;
  private final int times;
  private final Path report;
  private final Diary diary = new Diary();

  private ConfirmationTimes(Path root, Arguments arguments) {
    this.root = root;
    this.times = arguments.number("--times", 200, 2_000);
    this.report = arguments.path("--report", PerformancePage.of(root));
    arguments.end();
  }

  static ConfirmationTimes of(Path root, Arguments arguments) {
    return new ConfirmationTimes(root, arguments);
  }

  void run() {
    OtherWork otherWork = OtherWork.now();
    Rig rig = MadeRegister.started(root, RECORDS, diary);
    try (Connection connection = rig.connection(Database.PERSON)) {
      Population.requireDurable(connection);
      List<String> persons = persons(connection);
      ProtectionClient protecting = new ProtectionClient(rig);
      protecting.each(persons.subList(0, WARM_UPS));
      diary.say("Protecting %,d persons, nothing else to do".formatted(times));
      ConfirmationReport quiet = protecting.each(persons.subList(WARM_UPS, WARM_UPS + times));
      diary.say(quiet.text());
      diary.say("and as many beside life events of %d clients".formatted(Reporting.CLIENTS));
      ConfirmationReport busy =
          besideEvents(rig, protecting, persons.subList(WARM_UPS + times, WARM_UPS + 2 * times));
      diary.say(busy.text());
      PerformancePage.write(
          report,
          "Protections",
          ConfirmationReport.document(
              quiet, busy, "bench/run protections --times " + times, otherWork));
      diary.say("Written to " + report);
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  private ConfirmationReport besideEvents(
      Rig rig, ProtectionClient protecting, List<String> persons) {
    Reporting load = new Reporting(root, rig.register().url(Component.PERSON.title()).toString());
    String token = rig.token("office");
    load.report(token, 0, EVENT_SECONDS / 2);
    CompletableFuture<Reporting.Done> events =
        CompletableFuture.supplyAsync(() -> load.report(token, Reporting.PAIRS, EVENT_SECONDS));
    List<Double> taken = new ArrayList<>();
    for (String person : persons) {
      if (events.isDone()) {
        break;
      }
      taken.add(protecting.one(person));
    }
    diary.say("%,.0f events/s meanwhile".formatted(events.join().perSecond()));
    return new ConfirmationReport(taken);
  }

  /** Not those of the couples that report. */
  private List<String> persons(Connection connection) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select person_id::text from fact where kind = 'birth' order by 1 desc limit "
                    + (WARM_UPS + 2 * times))) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    if (ids.size() < WARM_UPS + 2 * times) {
      throw new CannotRun("The made extract has only %,d persons.".formatted(ids.size()));
    }
    return ids;
  }
}
