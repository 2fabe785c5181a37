package dk.cpr.number.duplicate;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;

/**
 * Two numbers that became one person.
 *
 * @param personId of the deleted number, kept
 * @param survivorPersonId of the surviving number
 */
record MergedNumbers(
    PersonId personId,
    Personnummer duplicateNumber,
    PersonId survivorPersonId,
    Personnummer survivingNumber) {}
