package dk.cpr.person.number;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Number-service makes the former number current again; birth date and sex here follow it. */
@ApplicationScoped
class NumberChangeUndoPlan implements Plan<Changing> {
  private final NumberService service;

  NumberChangeUndoPlan(@RestClient NumberService service) {
    this.service = service;
  }

  @Override
  public EventKind kind() {
    return EventKind.NUMBER_CHANGE_UNDO;
  }

  @Override
  public Class<Changing> reportType() {
    return Changing.class;
  }

  /** Nothing here refuses after it, and an undo is not undone: the change is reported again. */
  @Override
  public List<PlanStep<Changing>> steps() {
    return List.of(PlanStep.of("NUMBER", this::undo, ignored -> {}));
  }

  @Override
  public LifeEvent event(Changing report) {
    return new BirthAsNumbered(kind(), report);
  }

  @Override
  public boolean givesNumber() {
    return true;
  }

  private void undo(Deed<Changing> deed) {
    Changing report = deed.report();
    service.undo(
        deed.key("undo"),
        new NumberService.ChangeUndo(
            report.person(), report.from(), report.authority(), report.basis().document()));
  }
}
