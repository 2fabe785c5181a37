package dk.cpr.number.allocation;

import dk.cpr.kernel.number.NumberSeries;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Warns long before a birth date and sex runs out: in the log and in a counter, each time a series
 * comes down to a tenth, a fiftieth and a two-hundredth of its numbers.
 */
@ApplicationScoped
class LowSeries {
  private static final Logger LOG = Logger.getLogger(LowSeries.class);
  private static final Set<Integer> PARTS = Set.of(10, 50, 200);
  private final Counter warnings;

  LowSeries(MeterRegistry metrics) {
    this.warnings =
        Counter.builder("cpr.number.series.low")
            .description("Series that came down to a tenth, a fiftieth or a two-hundredth")
            .register(metrics);
  }

  /**
   * Notes that an ordinal is being given; the commit may still fail, which warns once too often.
   */
  void taken(NumberSeries series, int ordinal) {
    int left = series.capacity() - ordinal - 1;
    if (PARTS.stream().anyMatch(part -> left == series.capacity() / part)) {
      warnings.increment();
      LOG.warnf("%s %s: %d numbers are left", series.birthDate(), series.sex(), left);
    }
  }
}
