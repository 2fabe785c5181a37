package dk.cpr.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, for the terminal and for {@code docs/performance.md}. */
record Report(Options options, Conditions conditions, List<Round> rounds, Window window) {
  private static final String BUSY = " **That is too much: these figures do not count.**";

  /**
   * What the figures were measured on.
   *
   * @param otherWork before anything was started
   * @param pgBenchRows of the baseline's table
   */
  record Conditions(int cores, OtherWork otherWork, String postgres, int pgBenchRows) {}

  /** One round in one line. */
  static String line(Round round) {
    return String.format(Locale.ROOT, "baseline %,.0f/s; ", round.baseline().perSecond())
        + Arrays.stream(Work.values())
            .map(
                work ->
                    String.format(
                        Locale.ROOT,
                        "%,.0f/s = %.2f",
                        round.of(work).perSecond(),
                        round.ratio(work)))
            .collect(Collectors.joining("; "));
  }

  String table() {
    return """
        | work | must | aim | share of the baseline | requests/s | service µs | PostgreSQL µs | load µs |
        |---|---|---|---|---|---|---|---|
        """
        + Arrays.stream(Work.values()).map(this::row).collect(Collectors.joining())
        + baseline();
  }

  void write() {
    PerformancePage.write(options.report(), "Look-ups", document());
  }

  private String row(Work work) {
    Spread share = Spread.of(rounds, round -> round.ratio(work));
    Spread ofNow =
        Spread.of(rounds, round -> round.of(work).perSecond() / round.of(work.now()).perSecond());
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            work.title(),
            work.budget(),
            share.text("%.2f")
                + (work.isAsKnownBefore() ? "; of the row above " + ofNow.text("%.2f") : "")
                + (work.isMissedBy(share.median(), ofNow.median()) ? ", **missed**" : ""),
            Spread.of(rounds, round -> round.of(work).perSecond()).text("%,.0f"),
            Spread.of(rounds, round -> round.of(work).service()).text("%.0f"),
            Spread.of(rounds, round -> round.of(work).postgres()).text("%.0f"),
            Spread.of(rounds, round -> round.of(work).load()).text("%.0f"));
  }

  private String baseline() {
    String clients =
        rounds.stream()
            .map(Round::clients)
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return "| baseline: pgbench -S -M prepared, best with clients: %s | | | 1 | %s | | %s | %s |\n"
        .formatted(
            clients,
            Spread.of(rounds, round -> round.baseline().perSecond()).text("%,.0f"),
            Spread.of(rounds, round -> round.baseline().postgres()).text("%.0f"),
            Spread.of(rounds, round -> round.baseline().load()).text("%.0f"));
  }

  private String document() {
    return """
        Written by `bench/run look-ups --persons %d --pairs %d --seconds %d` on %d cores that the load programs shared, with
        Java %s and PostgreSQL %s; other programs used %.0f %% of the
        cores when it began.%s

        Each figure is the median of the pairs, with the least and the most in parentheses. µs is CPU time per request, user
        and system, by process.

        %s
        - A pair is one round: pgbench with 4, 6 and 8 clients (the best counts), then each work, in alternating order, all
          on the same server, %d s each after a warm-up that does not count. pgbench reads over TCP from a table of %,d rows.
        - `wrk` with %d connections, where the row does not say otherwise, asks for persons by number, at random
          among %,d in the read model, one in fifty of them protected. Every answer was 200, without any other error; a
          row with receipt left a receipt in the table for each answer, the others none.
        - fsync, full_page_writes and synchronous_commit are on, or the measurement refuses to start.
        - The last four rows ask for every field of %d kinds of fact of %,d persons who have them all, each fact corrected 20
          times: for now, and as known at an instant between the tenth correction and the eleventh. No budget says over how
          many connections whole persons are asked for.
        - The lists of data quality are not kept meanwhile (`cpr.quality.sweep`).
        - Without receipt is disclosure-service with three more classes (`bench/`), started with the same settings.
        - From the last look at gate and lease until the answer has been given to the network, in that one, warm-up
          included: %s.

        Not measured: latency at half the top rate, the time until a change or a protection is seen, extracts, native
        executables under load, a network, more than one instance, the whole population.
        """
        .formatted(
            options.persons(),
            options.pairs(),
            options.seconds(),
            conditions.cores(),
            Runtime.version().feature(),
            conditions.postgres(),
            100 * conditions.otherWork().share(),
            conditions.otherWork().isTooMuch() ? BUSY : "",
            table(),
            options.seconds(),
            conditions.pgBenchRows(),
            Work.FEW,
            options.persons(),
            WholePersons.kinds(),
            WholePersons.of(options.persons()),
            window.text());
  }
}
