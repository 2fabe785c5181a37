package dk.cpr.number.annulment;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.number.ledger.NumberState;

/** Whose number stands annulled. */
record Annulled(PersonId personId, NumberState state) {}
