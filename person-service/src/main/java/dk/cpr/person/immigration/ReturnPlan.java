package dk.cpr.person.immigration;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stay abroad ends and the home begins at address-service; then the status here ends. */
@ApplicationScoped
class ReturnPlan implements Plan<Returning> {
  private final Arrivals arrivals;

  ReturnPlan(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public EventKind kind() {
    return EventKind.RETURN;
  }

  @Override
  public Class<Returning> reportType() {
    return Returning.class;
  }

  @Override
  public List<PlanStep<Returning>> steps() {
    return List.of(
        PlanStep.of(
            Arrivals.STEP, deed -> arrivals.arrive(deed, arrival(deed)), arrivals::withdraw));
  }

  @Override
  public LifeEvent event(Returning report) {
    return new Return(report.basis().effect(), report.person());
  }

  @Override
  public List<EventView.Person> foreseen(Deed<Returning> deed) {
    return arrivals.foreseen(arrival(deed));
  }

  @Override
  public List<EventView.Person> elsewhere(Deed<Returning> deed) {
    return arrivals.done(deed);
  }

  private static AddressService.Arrival arrival(Deed<Returning> deed) {
    Returning report = deed.report();
    return new AddressService.Arrival(
        deed.id(),
        report.person(),
        report.address().address(),
        report.address().careOf(),
        report.fromCountry(),
        report.basis().effectFrom(),
        report.basis().effectMark());
  }
}
