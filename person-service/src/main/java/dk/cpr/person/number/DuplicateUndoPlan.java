package dk.cpr.person.number;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Each gets the protection that it had, and what both had since, before its own number (law 5). */
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
    return List.of(
        new PlanStep<>(
            "PROTECTION",
            deed -> steps.protectApart(deed, "protection"),
            deed -> steps.protectAsOne(deed, "protection-back")),
        PlanStep.of("NUMBER", steps::split, steps::merge),
        PlanStep.onward("PROTECTION_SINCE", deed -> steps.protectApart(deed, "protection-since")));
  }

  @Override
  public LifeEvent event(Merging report) {
    return new NumberEvent(kind(), report.basis().effect(), report.duplicate(), report.survivor());
  }
}
