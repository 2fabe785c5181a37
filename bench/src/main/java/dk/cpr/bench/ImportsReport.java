package dk.cpr.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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

        | process | CPU, µs a record | MiB at first | at most | at last |
        |---|---|---|---|---|
        """);
    done.cpu()
        .forEach(
            (process, micros) ->
                text.append(
                    "| %s | %,.0f | %s |\n"
                        .formatted(
                            process, micros / (double) done.records(), held(memory.get(process)))));
    return text.toString();
  }

  /** PostgreSQL's processes share most of their memory: it has none of its own to tell. */
  private static String held(MemoryWatch.@Nullable Course course) {
    return course == null
        ? "| |"
        : "%,.0f | %,.0f | %,.0f".formatted(course.first(), course.most(), course.last());
  }

  static String document(String table, Imports.Done done, OtherWork otherWork) {
    return """
        Written by `bench/run import` on %d cores that the import shared, with Java %s; other programs used %.0f %% of the
        cores when it began.

        %s
        One extract P12170 of %,d invented records, imported as `./cpr import` does it into an empty register with every
        constraint, change log and the read model on: %,d facts were registered, %,d lines set aside. fsync,
        full_page_writes and synchronous_commit are on, or the measurement refuses to start. Memory is what each process
        held (resident), looked at every two seconds. The file is read three times, for its numbers, for whose they are, and for
        the facts; the tenths of the third reading went at %s lines a second.
        """
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            100 * otherWork.share(),
            table,
            done.records(),
            done.facts(),
            done.setAside(),
            done.pace().text("%,.0f"));
  }

  private static String row(String work, long records, double seconds) {
    double rate = records / seconds;
    return "| %s | %,d | %,d | %,.0f%s | %,.0f |\n"
        .formatted(work, MUST, AIM, rate, rate < MUST ? ", **missed**" : "", seconds);
  }
}
