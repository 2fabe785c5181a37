package dk.cpr.person.number;

import dk.cpr.person.peer.NumberService;
import dk.cpr.person.peer.ProtectionService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.PlanStep.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a merge and a split are made of; each is the way back of the other. */
@ApplicationScoped
class MergeSteps {
  private final NumberService numbers;
  private final ProtectionService protections;

  MergeSteps(@RestClient NumberService numbers, @RestClient ProtectionService protections) {
    this.numbers = numbers;
    this.protections = protections;
  }

  /** The survivor is protected as any of the two is; to be asked again until that is certain. */
  Taken protectAsOne(Deed<Merging> deed, String purpose) {
    Merging report = deed.report();
    return taken(
        protections.merge(
            deed.key(purpose),
            new ProtectionService.Merge(
                report.duplicate(), report.survivor(), report.basis().effectFrom())));
  }

  /** Each is protected as it was; to be asked again until that is certain. */
  Taken protectApart(Deed<Merging> deed, String purpose) {
    Merging report = deed.report();
    return taken(
        protections.split(
            deed.key(purpose), new ProtectionService.Split(report.duplicate(), report.survivor())));
  }

  private static Taken taken(ProtectionService.Protected answer) {
    return answer.confirmed() ? Taken.DONE : Taken.NOT_YET;
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
