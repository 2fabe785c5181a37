package dk.cpr.disclosure.history;

import dk.cpr.disclosure.lookup.Guarded;
import dk.cpr.disclosure.lookup.Shield;
import dk.cpr.kernel.person.PersonId;
import java.util.List;

/**
 * What one statement read.
 *
 * @param person who answers: the survivor, when a duplicate was asked for
 * @param state state of the number asked for, or of the person's own
 * @param rightHolds whether the right still held
 * @param covered whether it covers the person
 */
record Past(
    PersonId person,
    String state,
    boolean rightHolds,
    boolean covered,
    Shield shield,
    Shield guardian,
    List<Guarded<PastFact>> facts) {}
