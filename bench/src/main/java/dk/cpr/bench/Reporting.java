package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The load of life events: 16 clients that report the next as soon as one is answered. */
record Reporting(Path root, String address) {
  static final int CLIENTS = 16;

  /** Few enough to be gone through often, too many for an event to meet the one before. */
  static final int PAIRS = 1_000;

  private static final String BODY =
      """
      {"basis":{"effectFrom":"@FROM@T12:00","document":"bench"},"person":{"number":"@ONE@"},\
      "spouse":{"number":"@OTHER@"}}""";

  /**
   * What one run did.
   *
   * @param events reported and registered
   * @param p50 milliseconds
   * @param p99 milliseconds
   */
  record Done(double events, double seconds, double p50, double p99) {
    double perSecond() {
      return events / seconds;
    }
  }

  /** Events of the pairs from {@code first} on, who are married and in no other run. */
  Done report(String token, int first, int seconds) {
    List<String> command =
        List.of(
            "wrk",
            "--latency",
            "-t",
            "2",
            "-c",
            Integer.toString(CLIENTS),
            "-d",
            seconds + "s",
            "-s",
            root.resolve("bench/report-events.lua").toString(),
            address);
    Map<String, String> environment =
        Map.of(
            "CPR_TOKEN",
            token,
            "CPR_BODY",
            BODY,
            "CPR_BASE",
            "/v1/",
            "CPR_PAIRS",
            Integer.toString(PAIRS),
            "CPR_FIRST",
            Integer.toString(first));
    String printed = new Program(command, environment).run();
    if (Program.number(printed, " failed=") > 0) {
      throw new CannotRun("Not every event was registered:\n" + printed);
    }
    return new Done(
        Program.number(printed, "bench done="),
        Program.number(printed, " micros=") / 1e6,
        Program.number(printed, " p50=") / 1e3,
        Program.number(printed, " p99=") / 1e3);
  }
}
