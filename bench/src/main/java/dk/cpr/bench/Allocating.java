package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The load of allocations: 64 clients that ask for the next number as soon as they have one. */
record Allocating(Path root, String address) {
  static final int CLIENTS = 64;
  private static final int THREADS = 2;
  private static final String BODY =
      """
      {"birthDate":"@DATE@","sex":"@SEX@","reason":"BIRTH","personId":"@PERSON@"}""";

  /**
   * What one run did.
   *
   * @param given answers with a number
   * @param full answers that the series is exhausted, which end the turn of a series
   * @param p99 milliseconds
   * @param at the series that the run ended with
   */
  record Done(double given, double seconds, double full, double p50, double p99, int at) {
    double perSecond() {
      return given / seconds;
    }
  }

  /** All for one date and sex at a time, from that series on. */
  Done hot(String token, int first, int seconds) {
    return run(token, Map.of("CPR_SPREAD", "hot", "CPR_FIRST", Integer.toString(first)), seconds);
  }

  /** Dates and sexes at random. */
  Done wide(String token, int seconds) {
    return run(token, Map.of("CPR_SPREAD", "wide"), seconds);
  }

  /** Batches of 1,000 numbers at the open door for questions of form. */
  Rate.Done validate(int seconds) {
    List<String> command =
        List.of(
            "wrk",
            "-t",
            "1",
            "-c",
            "4",
            "-d",
            seconds + "s",
            "-s",
            root.resolve("bench/validate.lua").toString(),
            address.replace("allocations", "validations"));
    String printed = new Program(command, Map.of()).run();
    if (Program.number(printed, " failed=") > 0) {
      throw new CannotRun("Not every request was answered well:\n" + printed);
    }
    return new Rate.Done(
        Program.number(printed, "bench requests="), Program.number(printed, " micros=") / 1e6);
  }

  private Done run(String token, Map<String, String> how, int seconds) {
    Map<String, String> environment = new java.util.HashMap<>(how);
    environment.put("CPR_TOKEN", token);
    environment.put("CPR_BODY", BODY);
    environment.put("CPR_CONNECTIONS", Integer.toString(CLIENTS / THREADS));
    List<String> command =
        List.of(
            "wrk",
            "--latency",
            "-t",
            Integer.toString(THREADS),
            "-c",
            Integer.toString(CLIENTS),
            "-d",
            seconds + "s",
            "-s",
            root.resolve("bench/allocate.lua").toString(),
            address);
    String printed = new Program(command, environment).run();
    if (Program.number(printed, " failed=") > 0) {
      throw new CannotRun("Not every request was answered well:\n" + printed);
    }
    return new Done(
        Program.number(printed, "bench given="),
        Program.number(printed, " micros=") / 1e6,
        Program.number(printed, " full="),
        Program.number(printed, " p50=") / 1e3,
        Program.number(printed, " p99=") / 1e3,
        (int) Program.number(printed, " at="));
  }
}
