package dk.cpr.person.undertaking;

import dk.cpr.person.event.EventKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** The plans of all kinds that need one. */
@ApplicationScoped
public class Plans {
  private final Instance<Plan<?>> plans;

  Plans(@Any Instance<Plan<?>> plans) {
    this.plans = plans;
  }

  /** Whether other services take part in events of a kind. */
  public boolean takesPartIn(EventKind kind) {
    return plans.stream().anyMatch(plan -> plan.kind() == kind);
  }

  Plan<?> of(EventKind kind) {
    return plans.stream()
        .filter(plan -> plan.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no plan for " + kind));
  }
}
