package dk.cpr.bench;

import dk.cpr.bench.Allocations.Slice;
import java.util.List;

/** The section of {@code docs/performance.md} about allocations. */
final class AllocationReport {
  private static final String HEADER =
      """
      | work | must | aim | numbers/s | p50, ms | p99, ms | per commit of one client | service µs | PostgreSQL µs |
      |---|---|---|---|---|---|---|---|---|
      """;

  private AllocationReport() {}

  static String table(List<Slice> hot, List<Slice> wide) {
    return HEADER
        + row(
            "64 clients on one date and sex at a time, the next when it is full", 1_000, 4_000, hot)
        + row("64 clients, dates and sexes at random", 2_000, 0, wide);
  }

  static String validations(Rate batches) {
    return """

        A batch of 1,000 numbers to `POST /v1/validations` costs number-service %.2f ms of CPU (must be under 5 ms%s).
        """
        .formatted(batches.service() / 1_000, batches.service() > 5_000 ? ": **missed**" : "");
  }

  private static String row(String work, int must, int aim, List<Slice> slices) {
    Spread rate = Spread.of(slices, slice -> slice.done().perSecond());
    Spread p99 = Spread.of(slices, slice -> slice.done().p99());
    return "| %s | %,d | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            work,
            must,
            aim == 0 ? "" : "%,d".formatted(aim),
            rate.text("%,.0f") + (rate.median() < must ? ", **missed**" : ""),
            Spread.of(slices, slice -> slice.done().p50()).text("%.0f"),
            p99.text("%.0f") + (p99.median() > 50 ? ", **missed**" : ""),
            Spread.of(slices, slice -> slice.done().perSecond() / slice.commits().one())
                .text("%.2f"),
            Spread.of(slices, slice -> slice.cpu().service()).text("%.0f"),
            Spread.of(slices, slice -> slice.cpu().postgres()).text("%.0f"));
  }

  static String document(String table, Ledger.Count count, OtherWork otherWork, double hotSeconds) {
    return """
        Written by `bench/run allocations` on %d cores that the load shared, with Java %s; other programs used %.0f %% of the
        cores when it began.

        %s
        Medians of slices of 20 s, with the least and the most in parentheses; the first row over %.0f s. Before each slice
        pgbench commits one inserted row at a time with one client (the divisor of *per commit of one client*: how many
        numbers are given in the time of one commit). Every number is durable before its answer: fsync, full_page_writes and
        synchronous_commit are on, or the measurement refuses to start. Afterwards the database held %,d numbers in %,d
        series, %,d of them full; in each the ordinals were counted and are exactly the lowest, each once. p99 must be
        under 50 ms.
        """
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            100 * otherWork.share(),
            table,
            hotSeconds,
            count.numbers(),
            count.series(),
            count.full());
  }
}
