package dk.cpr.bench;

import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * One measurement.
 *
 * @param requests answered without error, or transactions of pgbench
 * @param service microseconds of CPU per request in the service; 0 where there is none
 * @param postgres the same in PostgreSQL, its backends included
 * @param load the same in the program that made the load
 */
record Rate(double requests, double perSecond, double service, double postgres, double load) {

  /** What a load program did, all of it without error. */
  record Done(double requests, double seconds) {}

  /** The processes whose CPU time counts; no service for the baseline. */
  record Watched(OptionalLong service, long postgres) {}

  static Rate of(Watched watched, Supplier<Done> load) {
    Clocks before = Clocks.of(watched);
    Done done = load.get();
    Clocks after = Clocks.of(watched);
    return new Rate(
        done.requests(),
        done.requests() / done.seconds(),
        (after.service - before.service) / done.requests(),
        (after.postgres - before.postgres) / done.requests(),
        (after.load - before.load) / done.requests());
  }

  private record Clocks(long service, long postgres, long load) {
    private static Clocks of(Watched watched) {
      long service = watched.service().isPresent() ? CpuTime.of(watched.service().getAsLong()) : 0;
      return new Clocks(service, CpuTime.ofFamily(watched.postgres()), CpuTime.ofEndedChildren());
    }
  }
}
