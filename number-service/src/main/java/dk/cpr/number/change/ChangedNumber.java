package dk.cpr.number.change;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;

/**
 * A change that was made.
 *
 * @param number the number that was given
 * @param former the number that it replaced
 */
record ChangedNumber(PersonId personId, Personnummer number, Personnummer former) {}
