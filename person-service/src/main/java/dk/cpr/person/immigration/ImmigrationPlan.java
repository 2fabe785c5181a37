package dk.cpr.person.immigration;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.existing.ExistingPersonRule;
import dk.cpr.person.existing.NewPerson;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.peer.ProtectionService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import dk.cpr.person.undertaking.PlanStep.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * A number, then the protection of a parent for someone under age and the one that is asked for
 * (law 5), then the home, then the parents' protection once more, for one that came in between,
 * then the facts here. After a refusal the number stands annulled.
 */
@ApplicationScoped
class ImmigrationPlan implements Plan<Newcomer> {
  private final NumberService numbers;
  private final ProtectionService protections;
  private final Arrivals arrivals;
  private final ExistingPersonRule existing;

  ImmigrationPlan(
      @RestClient NumberService numbers,
      @RestClient ProtectionService protections,
      Arrivals arrivals,
      ExistingPersonRule existing) {
    this.existing = existing;
    this.numbers = numbers;
    this.protections = protections;
    this.arrivals = arrivals;
  }

  @Override
  public EventKind kind() {
    return EventKind.IMMIGRATION;
  }

  @Override
  public Class<Newcomer> reportType() {
    return Newcomer.class;
  }

  @Override
  public List<PlanStep<Newcomer>> steps() {
    return List.of(
        PlanStep.of("NUMBER", this::giveNumber, this::annulNumber),
        PlanStep.onward("PROTECTION", deed -> inherit(deed, "")),
        PlanStep.onward("PROTECTION_REQUESTED", this::request),
        PlanStep.of(
            Arrivals.STEP, deed -> arrivals.arrive(deed, arrival(deed)), arrivals::withdraw),
        PlanStep.onward("PROTECTION_SINCE", deed -> inherit(deed, ":since")));
  }

  @Override
  public LifeEvent event(Newcomer report) {
    return new Immigration(report);
  }

  @Override
  public List<EventView.Person> foreseen(Deed<Newcomer> deed) {
    return arrivals.foreseen(arrival(deed));
  }

  @Override
  public List<EventView.Person> elsewhere(Deed<Newcomer> deed) {
    return arrivals.done(deed);
  }

  /** Nobody of one name, birth and sex moves to one address twice on a day. */
  @Override
  public Optional<String> naturalKey(Newcomer report) {
    Home home = report.address();
    return Optional.of(
        String.join(
                "|",
                report.name().whole(),
                report.birth().born().text(),
                report.sex().name(),
                report.basis().effect().date().toString(),
                home.address().toString())
            .toLowerCase(Locale.ROOT));
  }

  @Override
  public void requireNew(Newcomer report) {
    existing.require(
        new NewPerson(
            kind(),
            report.person(),
            report.name(),
            report.birth().born(),
            report.sex(),
            report.mother(),
            report.father(),
            report.notTheSame()));
  }

  @Override
  public boolean givesNumber() {
    return true;
  }

  private void giveNumber(Deed<Newcomer> deed) {
    Newcomer report = deed.report();
    numbers.allocate(
        report.person().toString(),
        new NumberService.Allocation(
            report.born(),
            report.sex(),
            "IMMIGRATION",
            report.person(),
            report.address().assigner(),
            null,
            null,
            null));
  }

  private void annulNumber(Deed<Newcomer> deed) {
    numbers.annul(deed.key("annulment"), NumberService.Annulment.of(deed.report().person()));
  }

  private Taken request(Deed<Newcomer> deed) {
    Newcomer report = deed.report();
    Newcomer.@Nullable Requested requested = report.protection();
    return requested == null
            || protections.request(deed.key("requested"), asked(report, requested)).confirmed()
        ? Taken.DONE
        : Taken.NOT_YET;
  }

  private static ProtectionService.Request asked(Newcomer report, Newcomer.Requested requested) {
    NewImmigration.Protection protection = requested.protection();
    return new ProtectionService.Request(
        report.person(),
        report.basis().effectFrom(),
        protection.until() == null ? null : protection.until().toString(),
        protection.reason(),
        protection.document(),
        requested.organisation(),
        requested.user());
  }

  private Taken inherit(Deed<Newcomer> deed, String purpose) {
    Newcomer report = deed.report();
    List<PersonId> parents = report.minor() ? report.knownParents() : List.of();
    boolean confirmed = true;
    for (PersonId parent : parents) {
      confirmed &=
          protections
              .inherit(
                  deed.key(parent + purpose),
                  new ProtectionService.Inheritance(
                      report.person(), parent, report.born().toString()))
              .confirmed();
    }
    return confirmed ? Taken.DONE : Taken.NOT_YET;
  }

  private static AddressService.Arrival arrival(Deed<Newcomer> deed) {
    Newcomer report = deed.report();
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
