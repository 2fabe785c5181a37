package dk.cpr.bench;

import java.util.Map;

/** The section of {@code docs/performance.md} about imports. */
final class ImportsReport {
  private static final int MUST = 3_000;
  private static final int AIM = 10_000;

  private ImportsReport() {}

  static String tables(Imports.Done done, Map<String, MemoryWatch.Course> memory) {
    StringBuilder text =
        new StringBuilder(
            """
            | work | must | aim | records/s | seconds |
            |---|---|---|---|---|
            """);
    text.append(row("registered by every service", done.records(), done.seconds()));
    text.append(row("and in the read model", done.records(), done.visible()));
    text.append(
        """

        | memory, MiB | at first | at most | at last |
        |---|---|---|---|
        """);
    memory.forEach(
        (process, course) ->
            text.append(
                "| %s | %,.0f | %,.0f | %,.0f |\n"
                    .formatted(process, course.first(), course.most(), course.last())));
    return text.toString();
  }

  static String document(String table, Imports.Done done, OtherWork otherWork) {
    return """
        Written by `bench/run import` on %d cores that the import shared, with Java %s; other programs used %.0f %% of the
        cores when it began.

        %s
        One extract P12170 of %,d invented records, imported as `./cpr import` does it into an empty register with every
        constraint, change log and the read model on: %,d facts were registered, %,d lines set aside. fsync,
        full_page_writes and synchronous_commit are on, or the measurement refuses to start. Memory is what each process
        held (resident), looked at every two seconds.
        """
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            100 * otherWork.share(),
            table,
            done.records(),
            done.facts(),
            done.setAside());
  }

  private static String row(String work, long records, double seconds) {
    double rate = records / seconds;
    return "| %s | %,d | %,d | %,.0f%s | %,.0f |\n"
        .formatted(work, MUST, AIM, rate, rate < MUST ? ", **missed**" : "", seconds);
  }
}
