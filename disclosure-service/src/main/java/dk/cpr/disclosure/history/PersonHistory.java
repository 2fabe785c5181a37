package dk.cpr.disclosure.history;

import dk.cpr.disclosure.access.Marks;
import dk.cpr.disclosure.lookup.LookupAnswer.LookedUpBy;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import java.util.List;
import java.util.UUID;

/**
 * What may leave of a person's history.
 *
 * @param facts in the order of their effect, then of their registration
 * @param withheld paths that were asked for and are left out for protection
 */
record PersonHistory(
    PersonId person,
    LookedUpBy lookedUpBy,
    List<Fact> facts,
    Marks protection,
    List<FieldPath> withheld,
    UUID receipt) {
  /** A fact and its kind. */
  record Fact(FactKind kind, PastFact past) {}
}
