package dk.cpr.bench;

import dk.cpr.bench.Events.Slice;
import java.util.List;

/** The section of {@code docs/performance.md} about life events. */
final class EventsReport {
  private static final int MUST = 300;

  private EventsReport() {}

  static String table(List<Slice> slices) {
    Spread rate = Spread.of(slices, slice -> slice.done().perSecond());
    return """
        | work | must | events/s | p50, ms | p99, ms | person-service µs | PostgreSQL µs |
        |---|---|---|---|---|---|---|
        | divorces and marriages, two persons each | %d | %s | %s | %s | %s | %s |
        """
        .formatted(
            MUST,
            rate.text("%,.0f") + (rate.median() < MUST ? ", **missed**" : ""),
            Spread.of(slices, slice -> slice.done().p50()).text("%.0f"),
            Spread.of(slices, slice -> slice.done().p99()).text("%.0f"),
            Spread.of(slices, slice -> slice.cpu().service()).text("%,.0f"),
            Spread.of(slices, slice -> slice.cpu().postgres()).text("%,.0f"));
  }

  static String document(String table, int seconds, OtherWork otherWork) {
    return """
        Written by `bench/run events --seconds %d` on %d cores that the load shared, with Java %s; other programs used %.0f %%
        of the cores when it began.

        %s
        Medians of three measurements, with the least and the most in parentheses. %d clients of the CPR office report couples
        of a made extract, by number, to a register that runs whole: each event is checked against what is known of both,
        registered for both in one transaction with its change log, and copied into the read model meanwhile. Every answer was
        201, and as many events stood in the database. fsync, full_page_writes and synchronous_commit are on.
        """
        .formatted(
            seconds,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            100 * otherWork.share(),
            table,
            Reporting.CLIENTS);
  }
}
