package dk.cpr.person.emigration;

import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.Elsewhere;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The home ends and the stay abroad begins at address-service; then the status here. */
@ApplicationScoped
class EmigrationPlan implements Plan<Leaving> {
  private final AddressService addresses;

  EmigrationPlan(@RestClient AddressService addresses) {
    this.addresses = addresses;
  }

  @Override
  public EventKind kind() {
    return EventKind.EMIGRATION;
  }

  @Override
  public Class<Leaving> reportType() {
    return Leaving.class;
  }

  @Override
  public List<PlanStep<Leaving>> steps() {
    return List.of(
        PlanStep.of(
            "ADDRESS",
            deed -> addresses.depart(deed.key("departure"), departure(deed)),
            deed ->
                addresses.withdraw(
                    deed.key("withdrawal"), new AddressService.Movement(deed.id()))));
  }

  @Override
  public LifeEvent event(Leaving report) {
    return new Emigration(report.basis().effect(), report.person());
  }

  @Override
  public List<EventView.Person> foreseen(Deed<Leaving> deed) {
    return Elsewhere.of(addresses.preview(departure(deed)));
  }

  @Override
  public List<EventView.Person> elsewhere(Deed<Leaving> deed) {
    return Elsewhere.of(addresses.movement(new AddressService.Movement(deed.id())));
  }

  private static AddressService.Departure departure(Deed<Leaving> deed) {
    Leaving report = deed.report();
    return new AddressService.Departure(
        deed.id(),
        report.person(),
        report.country(),
        report.address(),
        report.basis().effectFrom(),
        report.basis().effectMark(),
        report.missing());
  }
}
