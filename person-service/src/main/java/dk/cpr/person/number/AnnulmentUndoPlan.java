package dk.cpr.person.number;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Number-service makes the number current again; the event is registered here. */
@ApplicationScoped
class AnnulmentUndoPlan implements Plan<Annulling> {
  private final AnnulmentSteps steps;

  AnnulmentUndoPlan(AnnulmentSteps steps) {
    this.steps = steps;
  }

  @Override
  public EventKind kind() {
    return EventKind.NUMBER_ANNULMENT_UNDO;
  }

  @Override
  public Class<Annulling> reportType() {
    return Annulling.class;
  }

  @Override
  public List<PlanStep<Annulling>> steps() {
    return List.of(PlanStep.of("NUMBER", steps::restore, steps::annul));
  }

  @Override
  public LifeEvent event(Annulling report) {
    return new NumberEvent(kind(), report.basis().effect(), report.person(), null);
  }
}
