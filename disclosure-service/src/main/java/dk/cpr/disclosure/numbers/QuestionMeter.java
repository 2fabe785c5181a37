package dk.cpr.disclosure.numbers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts numbers asked about: who tries numbers out meets many that nobody has. */
@ApplicationScoped
class QuestionMeter {
  private final Counter known;
  private final Counter unknown;
  private final Counter notCovered;

  QuestionMeter(MeterRegistry metrics) {
    known = counter(metrics, "known");
    unknown = counter(metrics, "unknown");
    notCovered = counter(metrics, "not-covered");
  }

  void count(List<AskedAbout> found) {
    for (AskedAbout number : found) {
      if (number.covered()) {
        (number.isKnown() ? known : unknown).increment();
      } else {
        notCovered.increment();
      }
    }
  }

  private static Counter counter(MeterRegistry metrics, String answer) {
    return metrics.counter("cpr.numbers.asked", "answer", answer);
  }
}
