package dk.cpr.number.annulment;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.number.ledger.NumberState;

/** Whose number is current again. */
record Restored(PersonId personId, NumberState state) {}
