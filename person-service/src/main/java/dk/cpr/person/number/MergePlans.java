package dk.cpr.person.number;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.person.named.People;
import dk.cpr.person.peer.NumberService.Known;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What is kept of merges and splits, with the numbers as number-service has them now. */
@ApplicationScoped
class MergePlans {
  private static final String NUMBER = "/duplicateNumber";

  private final DuplicatePlan merge;
  private final DuplicateUndoPlan split;
  private final CurrentNumbers numbers;

  MergePlans(DuplicatePlan merge, DuplicateUndoPlan split, CurrentNumbers numbers) {
    this.merge = merge;
    this.split = split;
    this.numbers = numbers;
  }

  DuplicatePlan merge() {
    return merge;
  }

  DuplicateUndoPlan split() {
    return split;
  }

  Merging merging(NewDuplicate report, People people) {
    return new Merging(
        report.basis(),
        numbers.authority(),
        people.at("/duplicate"),
        people.at("/survivor"),
        numbers.of(people.at("/duplicate"), "/duplicate"),
        numbers.of(people.at("/survivor"), "/survivor"),
        report.reason().name(),
        null);
  }

  /** The survivor is who the number was merged into, also when that one was merged since. */
  Merging splitting(NewDuplicateUndo report) {
    Known deleted = numbers.known(report.duplicateNumber(), NUMBER);
    @Nullable Personnummer into = deleted.successor();
    if (!deleted.state().equals("duplicate") || into == null) {
      throw CurrentNumbers.contradiction(
          NUMBER, "not-a-duplicate", "a number that was deleted as a duplicate");
    }
    Known survivor = numbers.known(into).orElseThrow();
    return new Merging(
        report.basis(),
        numbers.authority(),
        deleted.personId(),
        survivor.personId(),
        deleted.number(),
        survivor.number(),
        report.reason().name(),
        null);
  }
}
