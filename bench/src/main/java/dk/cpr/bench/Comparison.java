package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Look-ups of this build against those of another: both registers run side by side, each work is
 * done by one and at once by the other, in alternating order.
 *
 * @param before folder of the other build, made by its own {@code bench/run}
 */
record Comparison(Options options, Path before) {
  private static final int WARM_UP_SECONDS = 12;

  private static final List<Work> WORKS =
      List.of(
          Work.WITHOUT_RECEIPT,
          Work.WITH_RECEIPT,
          Work.WITH_RECEIPT_OF_MANY,
          Work.WHOLE,
          Work.KNOWN_AT,
          Work.WHOLE_OF_MANY,
          Work.KNOWN_AT_OF_MANY);

  static Comparison of(Path root, Arguments arguments) {
    Path before = arguments.path("--before", Path.of(""));
    if (!Files.exists(before.resolve("bench/target/quarkus-app/quarkus-run.jar"))) {
      throw new CannotRun("--before takes the folder of another build of the suite and its bench.");
    }
    return new Comparison(Options.of(root, arguments), before);
  }

  /** One register with what is measured in it. */
  private record Side(Rounds rounds, Connection readModel) {}

  /** A work done by both, one right after the other. */
  private record Pair(Rate before, Rate now) {
    double ratio() {
      return now.perSecond() / before.perSecond();
    }
  }

  void run() {
    Diary diary = new Diary();
    OtherWork otherWork = OtherWork.now();
    Side then = side(before, diary);
    Side now = side(options.root(), diary);
    diary.say("Warming up");
    then.rounds().warmUp(WORKS, WARM_UP_SECONDS);
    now.rounds().warmUp(WORKS, WARM_UP_SECONDS);
    Map<Work, List<Pair>> pairs = new EnumMap<>(Work.class);
    for (int i = 0; i < options.pairs(); i++) {
      for (Work work : WORKS) {
        Pair pair = pair(then, now, work, i % 2 == 0);
        pairs.computeIfAbsent(work, first -> new ArrayList<>()).add(pair);
      }
      diary.say("  pair " + (i + 1) + " of " + options.pairs() + ": " + line(pairs, i));
    }
    String document = document(pairs, otherWork);
    System.out.println("\n" + document);
    PerformancePage.write(options.report(), "Look-ups against the build before", document);
    diary.say("Written to " + options.report());
  }

  private Side side(Path root, Diary diary) {
    diary.say("Starting and filling the register of " + root.getFileName());
    Rig rig = Rig.in(root);
    rig.start(LookUps.NEEDED);
    rig.startApplication();
    Connection readModel = rig.connection(Database.DISCLOSURE);
    Population.requireDurable(readModel);
    Population population = new Population(readModel);
    LookUps.prepare(rig, population, options.persons());
    PgBench none = new PgBench(rig.postgres(), options);
    return new Side(new Rounds(rig, none, new Wrk(options), population), readModel);
  }

  private static Pair pair(Side then, Side now, Work work, boolean beforeFirst) {
    try {
      // What one has written must not be flushed while the other is measured.
      then.readModel().createStatement().execute("checkpoint");
      now.readModel().createStatement().execute("checkpoint");
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
    if (beforeFirst) {
      Rate first = then.rounds().measure(work);
      return new Pair(first, now.rounds().measure(work));
    }
    Rate first = now.rounds().measure(work);
    return new Pair(then.rounds().measure(work), first);
  }

  private static String line(Map<Work, List<Pair>> pairs, int round) {
    StringBuilder line = new StringBuilder();
    pairs.forEach(
        (work, all) -> line.append(String.format(Locale.ROOT, "%.2f; ", all.get(round).ratio())));
    return line.toString();
  }

  private String document(Map<Work, List<Pair>> pairs, OtherWork otherWork) {
    StringBuilder rows = new StringBuilder();
    pairs.forEach((work, all) -> rows.append(row(work, all)));
    return """
        Written by `bench/run compare --before FOLDER --persons %d --pairs %d --seconds %d` on %d cores that the load
        programs shared, with Java %s; other programs used %.0f %% of the cores when it began. Both registers ran side by
        side; each work was done by one and right after it by the other, in alternating order. Medians of the pairs, with
        the least and the most in parentheses; µs is CPU time per request.

        | work | of the build before | requests/s | service µs | PostgreSQL µs | then: service µs | PostgreSQL µs |
        |---|---|---|---|---|---|---|
        %s"""
        .formatted(
            options.persons(),
            options.pairs(),
            options.seconds(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            100 * otherWork.share(),
            rows);
  }

  private static String row(Work work, List<Pair> all) {
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            work.title(),
            Spread.of(all, Pair::ratio).text("%.2f"),
            Spread.of(all, pair -> pair.now().perSecond()).text("%,.0f"),
            Spread.of(all, pair -> pair.now().service()).text("%.0f"),
            Spread.of(all, pair -> pair.now().postgres()).text("%.0f"),
            Spread.of(all, pair -> pair.before().service()).text("%.0f"),
            Spread.of(all, pair -> pair.before().postgres()).text("%.0f"));
  }
}
