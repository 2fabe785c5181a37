package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.ChangePage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the read model is behind each log: the age of its horizon in seconds, whichever instance
 * follows it, and (at least) in rows. Of a log that nothing is written to it is a second or two.
 */
@ApplicationScoped
class Lag {
  private final Map<Source, State> states = new EnumMap<>(Source.class);
  private final Horizon horizon;

  Lag(Horizon horizon, MeterRegistry metrics) {
    this.horizon = horizon;
    for (Source source : Source.values()) {
      State state = new State();
      states.put(source, state);
      Gauge.builder("cpr.follow.lag.seconds", () -> seconds(source))
          .tag("source", source.key())
          .register(metrics);
      Gauge.builder("cpr.follow.lag.rows", state, s -> s.rows)
          .tag("source", source.key())
          .register(metrics);
    }
  }

  /** A page was applied. */
  void applied(Source source, ChangePage page) {
    State state = of(source);
    state.rows = page.drained() ? 0 : page.changes().size();
    state.failing = false;
  }

  void failed(Source source) {
    of(source).failing = true;
  }

  /** Another instance follows this log. */
  void standsBy(Source source) {
    State state = of(source);
    state.rows = 0;
    state.failing = false;
  }

  boolean isFailing(Source source) {
    return of(source).failing;
  }

  /** Empty before the end of the log was seen for the first time. */
  Optional<Duration> behind(Source source) {
    return horizon.age(source);
  }

  private double seconds(Source source) {
    return behind(source).map(age -> age.toMillis() / 1000.0).orElse(Double.POSITIVE_INFINITY);
  }

  private State of(Source source) {
    State state = states.get(source);
    if (state == null) {
      throw new IllegalStateException("no state of " + source);
    }
    return state;
  }

  private static final class State {
    private volatile int rows;
    private volatile boolean failing;
  }
}
