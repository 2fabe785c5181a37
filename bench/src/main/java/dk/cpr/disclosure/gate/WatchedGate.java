package dk.cpr.disclosure.gate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Takes the time from the last look at gate and lease until the answer has been given to the
 * network: as long could something be told after the lease is over. In no packaged service.
 */
@Alternative
@Priority(1)
@Singleton
public class WatchedGate extends Gate {
  /** Its name among the metrics. */
  public static final String WINDOW = "cpr.bench.window";

  private final Map<OpenRequest, Long> looks = new ConcurrentHashMap<>();
  private final Timer window;

  WatchedGate(MeterRegistry metrics) {
    super(metrics);
    window =
        Timer.builder(WINDOW)
            .publishPercentiles(0.5, 0.99, 0.9999)
            .percentilePrecision(3)
            .distributionStatisticExpiry(Duration.ofHours(1))
            .distributionStatisticBufferLength(1)
            .register(metrics);
  }

  @Override
  public OpenRequest enter(RoutingContext exchange) {
    OpenRequest open = super.enter(exchange);
    exchange.addEndHandler(
        ended -> {
          Long look = looks.remove(open);
          if (look != null && ended.succeeded()) {
            window.record(System.nanoTime() - look, TimeUnit.NANOSECONDS);
          }
        });
    return open;
  }

  @Override
  public boolean covers(OpenRequest open) {
    boolean holds = super.covers(open);
    looks.put(open, System.nanoTime());
    return holds;
  }
}
