package dk.cpr.disclosure.history;

import dk.cpr.disclosure.access.Marks;
import dk.cpr.disclosure.lookup.LookupAnswer.LookedUpBy;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came to be known, and what ceased to be.
 *
 * @param personId who answers; the survivor, when a duplicate was asked for
 * @param knownFrom changes after this
 * @param knownTo and by this
 * @param changes in the order of effect
 * @param withheld paths that were asked for and are left out for protection
 * @param receipt id of the receipt
 */
record DifferenceAnswer(
    PersonId personId,
    LookedUpBy lookedUpBy,
    Instant knownFrom,
    Instant knownTo,
    List<Change> changes,
    Marks protection,
    List<FieldPath> withheld,
    UUID receipt) {

  /** One fact that changed. */
  record Change(What change, FactView fact) {}

  /** What happened to it in that time. */
  enum What {
    /** It came to be known, and is still at the end. */
    OPENED,
    /** It was known at the beginning and is no more. */
    CLOSED,
    /** It came to be known and ceased to be. */
    OPENED_AND_CLOSED
  }

  static DifferenceAnswer of(PersonHistory told, Instant from, Instant to) {
    return new DifferenceAnswer(
        told.person(),
        told.lookedUpBy(),
        from,
        to,
        told.facts().stream().map(fact -> change(fact, from, to)).toList(),
        told.protection(),
        told.withheld(),
        told.receipt());
  }

  private static Change change(PersonHistory.Fact fact, Instant from, Instant to) {
    boolean opened = fact.past().known().from().isAfter(from);
    boolean closed = fact.past().closedBy(to) != null;
    What what = closed ? (opened ? What.OPENED_AND_CLOSED : What.CLOSED) : What.OPENED;
    return new Change(what, FactView.of(fact.kind(), fact.past(), to));
  }
}
