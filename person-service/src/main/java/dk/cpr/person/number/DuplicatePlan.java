package dk.cpr.person.number;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two are protected as one, before one number leads to the other (law 5). */
@ApplicationScoped
class DuplicatePlan implements Plan<Merging> {
  private final MergeSteps steps;
  private final ProposalTable proposals;

  DuplicatePlan(MergeSteps steps, ProposalTable proposals) {
    this.steps = steps;
    this.proposals = proposals;
  }

  /** A proposal is approved in the transaction in which its merge begins, and once. */
  @Override
  public void begun(Deed<Merging> deed) {
    @Nullable Approval approval = deed.report().approval();
    if (approval != null && !proposals.approve(approval, deed.id())) {
      throw CurrentNumbers.contradiction("", "decided-already", "a proposal that is open");
    }
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
    return List.of(
        new PlanStep<>(
            "PROTECTION",
            deed -> steps.protectAsOne(deed, "protection"),
            deed -> steps.protectApart(deed, "protection-back")),
        PlanStep.of("NUMBER", steps::merge, steps::split),
        PlanStep.onward("PROTECTION_SINCE", deed -> steps.protectAsOne(deed, "protection-since")));
  }

  @Override
  public LifeEvent event(Merging report) {
    return new NumberEvent(kind(), report.basis().effect(), report.duplicate(), report.survivor());
  }
}
