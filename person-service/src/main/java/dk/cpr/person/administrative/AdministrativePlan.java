package dk.cpr.person.administrative;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.existing.ExistingPersonRule;
import dk.cpr.person.existing.NewPerson;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.Elsewhere;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A number, then the administrative residence, then the facts here. After a refusal the number
 * stands annulled.
 */
@ApplicationScoped
class AdministrativePlan implements Plan<Administered> {
  private final NumberService numbers;
  private final AddressService addresses;

  private final ExistingPersonRule existing;

  AdministrativePlan(
      @RestClient NumberService numbers,
      @RestClient AddressService addresses,
      ExistingPersonRule existing) {
    this.existing = existing;
    this.numbers = numbers;
    this.addresses = addresses;
  }

  @Override
  public EventKind kind() {
    return EventKind.ADMINISTRATIVE_NUMBER;
  }

  @Override
  public Class<Administered> reportType() {
    return Administered.class;
  }

  @Override
  public List<PlanStep<Administered>> steps() {
    return List.of(
        PlanStep.of("NUMBER", this::giveNumber, this::annulNumber),
        PlanStep.of("ADDRESS", this::administer, this::withdraw));
  }

  @Override
  public LifeEvent event(Administered report) {
    return new Administration(report);
  }

  @Override
  public List<EventView.Person> elsewhere(Deed<Administered> deed) {
    return Elsewhere.of(addresses.movement(new AddressService.Movement(deed.id())));
  }

  /** Nobody of one name, birth and sex is registered twice for one reason. */
  @Override
  public Optional<String> naturalKey(Administered report) {
    return Optional.of(
        String.join(
                "|",
                report.name().whole(),
                report.birth().born().text(),
                report.birth().sex().name(),
                report.municipality())
            .toLowerCase(Locale.ROOT));
  }

  @Override
  public void requireNew(Administered report) {
    existing.require(
        new NewPerson(
            kind(),
            report.person(),
            report.name(),
            report.birth().born(),
            report.birth().sex(),
            null,
            null,
            report.notTheSame()));
  }

  @Override
  public boolean givesNumber() {
    return true;
  }

  private void giveNumber(Deed<Administered> deed) {
    Administered report = deed.report();
    numbers.allocate(
        report.person().toString(),
        new NumberService.Allocation(
            report.birth().born().date(),
            report.birth().sex(),
            "ADMINISTRATIVE",
            report.person(),
            report.assigner().name(),
            report.municipality(),
            null,
            null));
  }

  private void annulNumber(Deed<Administered> deed) {
    numbers.annul(deed.key("annulment"), NumberService.Annulment.of(deed.report().person()));
  }

  private void administer(Deed<Administered> deed) {
    Administered report = deed.report();
    UUID movement = deed.id();
    PersonId person = report.person();
    addresses.administer(
        deed.key("administration"),
        new AddressService.Administration(
            movement,
            person,
            report.municipality(),
            report.basis().effectFrom(),
            report.basis().effectMark()));
  }

  private void withdraw(Deed<Administered> deed) {
    addresses.withdraw(deed.key("withdrawal"), new AddressService.Movement(deed.id()));
  }
}
