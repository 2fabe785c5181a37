package dk.cpr.person.number;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whoever becomes a person of its own again is protected as the survivor is, first (law 5). */
@ApplicationScoped
class DuplicateUndoPlan implements Plan<Merging> {
  private final MergeSteps steps;

  DuplicateUndoPlan(MergeSteps steps) {
    this.steps = steps;
  }

  @Override
  public EventKind kind() {
    return EventKind.DUPLICATE_UNDO;
  }

  @Override
  public Class<Merging> reportType() {
    return Merging.class;
  }

  @Override
  public List<PlanStep<Merging>> steps() {
    return steps.around(
        PlanStep.of("NUMBER", steps::split, steps::merge), Merging::survivor, Merging::duplicate);
  }

  @Override
  public LifeEvent event(Merging report) {
    return new NumberEvent(kind(), report.basis().effect(), report.duplicate(), report.survivor());
  }
}
