package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The load: connections that ask again as soon as they are answered. */
record Wrk(Options options) {
  Rate.Done get(URI address) {
    return run(address, Work.FEW, Map.of());
  }

  /** Look-ups of persons at random, under a token. */
  Rate.Done lookUp(URI address, String token, Work work) {
    Map<String, String> environment = new HashMap<>();
    environment.put("CPR_TOKEN", token);
    int persons = work.isOfWholePersons() ? WholePersons.of(options.persons()) : options.persons();
    environment.put("CPR_PERSONS", Integer.toString(persons));
    environment.put("CPR_BODY", LookUp.text(work));
    return run(address, work.connections(), environment);
  }

  private Rate.Done run(URI address, int connections, Map<String, String> environment) {
    String printed =
        new Program(
                List.of(
                    "wrk",
                    "-t",
                    Integer.toString(
                        Math.min(connections, Runtime.getRuntime().availableProcessors())),
                    "-c",
                    Integer.toString(connections),
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
