package dk.cpr.person.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts reports by kind and by what became of them. */
@ApplicationScoped
class EventMeter {
  private final MeterRegistry metrics;

  EventMeter(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** What became of a report. */
  enum Outcome {
    REGISTERED,
    PREVIEWED,
    CONTRADICTED
  }

  void count(EventKind kind, Outcome outcome) {
    metrics
        .counter(
            "cpr.life.events",
            "kind",
            kind.wireName(),
            "outcome",
            outcome.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
