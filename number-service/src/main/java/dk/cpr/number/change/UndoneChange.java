package dk.cpr.number.change;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;

/**
 * A change that was taken back.
 *
 * @param number the former number, current again
 * @param annulled the number that the change had given
 */
record UndoneChange(PersonId personId, Personnummer number, Personnummer annulled) {}
