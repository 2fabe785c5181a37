package dk.cpr.disclosure.numbers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

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

  /**
   * Counts the numbers of a question.
   *
   * @param everybody whether the right covers everybody, so that the others are nobody's
   */
  void count(int covered, int others, boolean everybody) {
    known.increment(covered);
    (everybody ? unknown : notCovered).increment(others);
  }

  private static Counter counter(MeterRegistry metrics, String answer) {
    return metrics.counter("cpr.numbers.asked", "answer", answer);
  }
}
