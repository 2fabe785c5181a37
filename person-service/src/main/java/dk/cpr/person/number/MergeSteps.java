package dk.cpr.person.number;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.peer.NumberService;
import dk.cpr.person.peer.ProtectionService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.PlanStep;
import dk.cpr.person.undertaking.PlanStep.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
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

  /** Both before the number leads to another person (law 5) and after: it may come in between. */
  List<PlanStep<Merging>> around(
      PlanStep<Merging> number,
      Function<Merging, PersonId> like,
      Function<Merging, PersonId> other) {
    return List.of(
        new PlanStep<>(
            "PROTECTION", deed -> protect(deed, "protection", like, other), ignored -> {}),
        number,
        new PlanStep<>(
            "PROTECTION_SINCE",
            deed -> protect(deed, "protection-since", like, other),
            ignored -> {}));
  }

  private Taken protect(
      Deed<Merging> deed,
      String purpose,
      Function<Merging, PersonId> like,
      Function<Merging, PersonId> other) {
    Merging report = deed.report();
    ProtectionService.Inheritance inheritance =
        new ProtectionService.Inheritance(
            other.apply(report), like.apply(report), report.basis().effectFrom());
    return protections.inherit(deed.key(purpose), inheritance).confirmed()
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
