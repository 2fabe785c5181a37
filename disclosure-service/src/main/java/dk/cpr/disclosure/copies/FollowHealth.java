package dk.cpr.disclosure.copies;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the read model keeps up with each log, and nobody is withheld. Not part of readiness:
 * what is known is answered while a log cannot be read, as long as protections are certain.
 */
@Wellness
@ApplicationScoped
class FollowHealth implements HealthCheck {
  private static final Duration TOLERATED = Duration.ofSeconds(30);
  private final Lag lag;
  private final ParkedChanges parked;

  FollowHealth(Lag lag, ParkedChanges parked) {
    this.lag = lag;
    this.parked = parked;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("followed-logs");
    boolean well = true;
    for (Source source : Source.values()) {
      Optional<Duration> behind = lag.behind(source);
      well &=
          !lag.isFailing(source) && behind.filter(age -> age.compareTo(TOLERATED) < 0).isPresent();
      answer.withData(
          source.key(),
          lag.isFailing(source)
              ? "missing"
              : behind.map(age -> age.toSeconds() + " s").orElse("unknown"));
    }
    int withheld = parked.counted();
    return answer.withData("withheld", withheld).status(well && withheld == 0).build();
  }
}
