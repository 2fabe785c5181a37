package dk.cpr.bench;

import java.util.List;
import java.util.Locale;

/**
 * Times until protections were confirmed.
 *
 * @param millis of each
 */
record ConfirmationReport(List<Double> millis) {
  private static final int MUST = 500;

  /** The time that this share of them did not exceed. */
  double within(double share) {
    List<Double> sorted = millis.stream().sorted().toList();
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, place));
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "%,d protections: p50 %.0f ms, p95 %.0f ms, longest %.0f ms",
        millis.size(),
        within(0.5),
        within(0.95),
        within(1));
  }

  static String document(
      ConfirmationReport quiet, ConfirmationReport busy, String command, OtherWork otherWork) {
    return """
        Written by `%s` on %d cores that everything shared, with Java %s; other programs used %.0f %% of the
        cores when it began.

        | protection confirmed | must, p95 ms | how many | p50, ms | p95, ms | longest, ms |
        |---|---|---|---|---|---|
        %s
        %s

        From the request of the CPR office to the answer that says `confirmed`, one after the other, in a whole register of made
        persons: by then every disclosure-service has applied the protection durably, and no answer that was begun before goes on.
        """
        .formatted(
            command,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            100 * otherWork.share(),
            quiet.row("nothing else to do"),
            busy.row("beside life events of %d clients".formatted(Reporting.CLIENTS)));
  }

  private String row(String what) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %,d | %.0f | %.0f%s | %.0f |",
        what,
        MUST,
        millis.size(),
        within(0.5),
        within(0.95),
        within(0.95) > MUST ? ", **missed**" : "",
        within(1));
  }
}
