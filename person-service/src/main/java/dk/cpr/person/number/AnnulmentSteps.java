package dk.cpr.person.number;

import dk.cpr.person.peer.NumberService;
import dk.cpr.person.undertaking.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What an annulment and its undo are made of. */
@ApplicationScoped
class AnnulmentSteps {
  private final NumberService numbers;

  AnnulmentSteps(@RestClient NumberService numbers) {
    this.numbers = numbers;
  }

  void annul(Deed<Annulling> deed) {
    Annulling report = deed.report();
    numbers.annul(
        deed.key("annulment"),
        new NumberService.Annulment(
            null, report.number(), report.authority(), report.basis().document()));
  }

  void restore(Deed<Annulling> deed) {
    Annulling report = deed.report();
    numbers.restore(
        deed.key("restoration"),
        new NumberService.Restoration(
            report.number(), report.authority(), report.basis().document()));
  }
}
