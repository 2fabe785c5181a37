package dk.cpr.person.number;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.Plan;
import dk.cpr.person.undertaking.PlanStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Number-service gives the other number; then birth date and sex here follow it. */
@ApplicationScoped
class NumberChangePlan implements Plan<Changing> {
  private final NumberService service;
  private final CurrentNumbers numbers;

  NumberChangePlan(@RestClient NumberService service, CurrentNumbers numbers) {
    this.service = service;
    this.numbers = numbers;
  }

  @Override
  public EventKind kind() {
    return EventKind.NUMBER_CHANGE;
  }

  @Override
  public Class<Changing> reportType() {
    return Changing.class;
  }

  @Override
  public List<PlanStep<Changing>> steps() {
    return List.of(PlanStep.of("NUMBER", this::change, this::takeBack));
  }

  @Override
  public LifeEvent event(Changing report) {
    return new BirthAsNumbered(kind(), report);
  }

  @Override
  public boolean givesNumber() {
    return true;
  }

  private void change(Deed<Changing> deed) {
    Changing report = deed.report();
    service.change(
        deed.key("change"),
        new NumberService.Change(
            report.person(),
            report.from(),
            report.birthDate(),
            report.sex(),
            Objects.requireNonNull(report.cause()).name(),
            report.basis().effectFrom(),
            report.authority(),
            report.basis().document(),
            report.birthMark()));
  }

  /** A number that is the former one again was taken back before, and the answer lost. */
  private void takeBack(Deed<Changing> deed) {
    Changing report = deed.report();
    Optional<Personnummer> given =
        numbers.of(report.person()).filter(number -> !number.equals(report.from()));
    given.ifPresent(
        number ->
            service.undo(
                deed.key("undo"),
                new NumberService.ChangeUndo(
                    report.person(), number, report.authority(), report.basis().document())));
  }
}
