package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The load: 16 connections that ask again as soon as they are answered. */
record Wrk(Options options) {
  private static final int CONNECTIONS = 16;

  Rate.Done get(URI address) {
    return run(address, Map.of());
  }

  /** Look-ups of persons at random, under a token. */
  Rate.Done lookUp(URI address, String token, Work work) {
    Map<String, String> environment = new HashMap<>();
    environment.put("CPR_TOKEN", token);
    int persons = work.isOfWholePersons() ? WholePersons.of(options.persons()) : options.persons();
    environment.put("CPR_PERSONS", Integer.toString(persons));
    environment.put("CPR_BODY", LookUp.text(work));
    return run(address, environment);
  }

  private Rate.Done run(URI address, Map<String, String> environment) {
    String printed =
        new Program(
                List.of(
                    "wrk",
                    "-t",
                    Integer.toString(
                        Math.min(CONNECTIONS, Runtime.getRuntime().availableProcessors())),
                    "-c",
                    Integer.toString(CONNECTIONS),
                    "-d",
                    options.seconds() + "s",
                    "-s",
                    options.root().resolve("bench/look-up.lua").toString(),
                    address.toString()),
                environment)
            .run();
    if (Program.number(printed, " failed=") > 0) {
      throw new CannotRun("Not every request was answered well:\n" + printed);
    }
    return new Rate.Done(
        Program.number(printed, "bench requests="), Program.number(printed, " micros=") / 1e6);
  }
}
