package dk.cpr.bench;

import dk.cpr.local.register.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Each service's start and memory at rest, for each way of packaging it, in turn. */
final class Starts {
  private static final String HEADER =
      """
      | service | packaged as | MiB shipped | first answer, s | memory at rest, MiB |
      |---|---|---|---|---|
      """;

  private final Path root;
  private final int times;
  private final Path report;
  private final Diary diary = new Diary();

  private Starts(Path root, int times, Path report) {
    this.root = root;
    this.times = times;
    this.report = report;
  }

  static Starts of(Path root, Arguments arguments) {
    Starts starts =
        new Starts(
            root,
            arguments.number("--times", 5, 100),
            arguments.path("--report", PerformancePage.of(root)));
    arguments.end();
    return starts;
  }

  void run() {
    OtherWork otherWork = OtherWork.now();
    Rig rig = Rig.in(root);
    diary.say("Starting PostgreSQL, Keycloak and the five services");
    rig.start(List.of(Component.values()));
    StringBuilder table = new StringBuilder(HEADER);
    for (Component component : Component.services()) {
      table.append(measure(rig, component));
    }
    System.out.println("\n" + table);
    PerformancePage.write(report, "Start and memory", document(table.toString(), otherWork));
    diary.say("Written to " + report);
  }

  private String measure(Rig rig, Component component) {
    StartedService service =
        new StartedService(component, Likeness.of(rig.pid(component)), rig.folder());
    rig.register().stop(component.title());
    if (!service.packagings().contains(Packaging.NATIVE)) {
      diary.say(component.title() + " has no executable of these sources: ./cpr native makes it");
    }
    service.train();
    Map<Packaging, List<OneStart>> starts = new EnumMap<>(Packaging.class);
    for (int i = 0; i < times; i++) {
      for (Packaging packaging : service.packagings()) {
        starts.computeIfAbsent(packaging, key -> new ArrayList<>()).add(service.start(packaging));
      }
    }
    rig.register().start(component.title());
    StringBuilder rows = new StringBuilder();
    starts.forEach((packaging, all) -> rows.append(row(component, service, packaging, all)));
    diary.say(component.title() + "\n" + rows);
    return rows.toString();
  }

  private static String row(
      Component component, StartedService service, Packaging packaging, List<OneStart> starts) {
    Spread seconds = Spread.of(starts, OneStart::seconds);
    Spread memory = Spread.of(starts, OneStart::mebibytes);
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            component.title(),
            packaging.title(),
            String.format(Locale.ROOT, "%.0f", service.size(packaging)),
            seconds.text("%.2f") + missed(seconds.median(), packaging.seconds()),
            memory.text("%.0f") + missed(memory.median(), packaging.mebibytes()));
  }

  private static String missed(double figure, double most) {
    return figure > most ? ", **missed**" : "";
  }

  private String document(String table, OtherWork otherWork) {
    return """
        Written by `bench/run start --times %d` on %d cores, with Java %s; other programs used %.0f %% of the cores when it
        began.

        %s
        Medians, with the least and the most in parentheses. Each service in turn is stopped and started on its own database
        with the rest of the register running: on the JVM, on the JVM with an AOT cache written by one earlier start, and as
        the executable that `./cpr native` made, if it did; the three in alternation. The first answer is any HTTP answer on
        the service's port, migrations checked by then. Memory is what is resident five seconds after the service was ready,
        without any request. Budgets: 2.5 s with AOT cache and 0.2 s native; 280 MiB on the JVM and 100 MiB native.
        """
        .formatted(
            times,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            100 * otherWork.share(),
            table);
  }
}
