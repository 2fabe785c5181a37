package dk.cpr.number.duplicate;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;

/** A number that is its person's own again. */
record SplitNumber(PersonId personId, Personnummer number) {}
