package dk.cpr.person.number;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Number-service annuls the number; the event is registered here. */
@ApplicationScoped
class AnnulmentPlan implements Plan<Annulling> {
  private final AnnulmentSteps steps;

  AnnulmentPlan(AnnulmentSteps steps) {
    this.steps = steps;
  }

  @Override
  public EventKind kind() {
    return EventKind.NUMBER_ANNULMENT;
  }

  @Override
  public Class<Annulling> reportType() {
    return Annulling.class;
  }

  @Override
  public List<PlanStep<Annulling>> steps() {
    return List.of(PlanStep.of("NUMBER", steps::annul, steps::restore));
  }

  @Override
  public LifeEvent event(Annulling report) {
    return new NumberEvent(kind(), report.basis().effect(), report.person(), null);
  }
}
