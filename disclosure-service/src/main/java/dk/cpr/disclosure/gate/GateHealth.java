package dk.cpr.disclosure.gate;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether look-ups are answered. Not part of readiness: protection-service may be started after
 * this one, and receipts and rights can be read without it.
 */
@Wellness
@ApplicationScoped
class GateHealth implements HealthCheck {
  private final Gate gate;

  GateHealth(Gate gate) {
    this.gate = gate;
  }

  @Override
  public HealthCheckResponse call() {
    boolean open = gate.isOpen();
    return HealthCheckResponse.named("protection-gate")
        .status(open)
        .withData("missing", open ? "nothing" : missing())
        .build();
  }

  private String missing() {
    return gate.isFresh() ? "lease of protection-service" : "recent protections";
  }
}
