package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.ChangePage;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** How far the read model is behind each log, in seconds and (at least) in rows. */
@ApplicationScoped
class Lag {
  /** A drained log is asked again within its long poll; silence for longer is lag. */
  private static final Duration POLL = Duration.ofSeconds(15);

  private final Map<Source, State> states = new EnumMap<>(Source.class);

  Lag(MeterRegistry metrics) {
    for (Source source : Source.values()) {
      State state = new State();
      states.put(source, state);
      Gauge.builder("cpr.follow.lag.seconds", state, s -> s.behind().toMillis() / 1000.0)
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
    state.upTo = page.drained() ? Instant.now() : page.changes().getLast().recordedAt();
    state.failing = false;
  }

  void failed(Source source) {
    of(source).failing = true;
  }

  /** Another instance follows this log. */
  void standsBy(Source source) {
    State state = of(source);
    state.rows = 0;
    state.upTo = Instant.now();
    state.failing = false;
  }

  boolean isFailing(Source source) {
    return of(source).failing;
  }

  Duration behind(Source source) {
    return of(source).behind();
  }

  private State of(Source source) {
    State state = states.get(source);
    if (state == null) {
      throw new IllegalStateException("no state of " + source);
    }
    return state;
  }

  private static final class State {
    private volatile Instant upTo = Instant.now();
    private volatile int rows;
    private volatile boolean failing;

    Duration behind() {
      Duration since = Duration.between(upTo, Instant.now());
      return rows == 0 && !failing && since.compareTo(POLL) < 0 ? Duration.ZERO : since;
    }
  }
}
