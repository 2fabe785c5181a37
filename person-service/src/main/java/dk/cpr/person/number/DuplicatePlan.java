package dk.cpr.person.number;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The survivor is protected as the duplicate is, before one number leads to the other (law 5). */
@ApplicationScoped
class DuplicatePlan implements Plan<Merging> {
  private final MergeSteps steps;

  DuplicatePlan(MergeSteps steps) {
    this.steps = steps;
  }

  @Override
  public EventKind kind() {
    return EventKind.DUPLICATE;
  }

  @Override
  public Class<Merging> reportType() {
    return Merging.class;
  }

  @Override
  public List<PlanStep<Merging>> steps() {
    return steps.around(
        PlanStep.of("NUMBER", steps::merge, steps::split), Merging::duplicate, Merging::survivor);
  }

  @Override
  public LifeEvent event(Merging report) {
    return new NumberEvent(kind(), report.basis().effect(), report.duplicate(), report.survivor());
  }
}
