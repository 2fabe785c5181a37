package dk.cpr.person.number;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.peer.ProtectionService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.PlanStep.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What a merge and a split are made of. A protection that was brought across stays when the rest is
 * refused: too much is withheld then, never too little.
 */
@ApplicationScoped
class MergeSteps {
  private final NumberService numbers;
  private final ProtectionService protections;

  MergeSteps(@RestClient NumberService numbers, @RestClient ProtectionService protections) {
    this.numbers = numbers;
    this.protections = protections;
  }

  Taken protect(Deed<Merging> deed, PersonId like, PersonId other) {
    return protections
            .inherit(
                deed.key("protection"),
                new ProtectionService.Inheritance(other, like, deed.report().basis().effectFrom()))
            .confirmed()
        ? Taken.DONE
        : Taken.NOT_YET;
  }

  void merge(Deed<Merging> deed) {
    Merging report = deed.report();
    numbers.merge(
        deed.key("merge"),
        new NumberService.Merge(
            report.duplicateNumber(),
            report.survivingNumber(),
            report.basis().effectFrom(),
            report.authority(),
            report.basis().document()));
  }

  void split(Deed<Merging> deed) {
    Merging report = deed.report();
    numbers.split(
        deed.key("split"),
        new NumberService.Split(
            report.duplicateNumber(), report.authority(), report.basis().document()));
  }
}
