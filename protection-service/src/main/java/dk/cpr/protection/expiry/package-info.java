/**
 * No protection ends in silence: 30 days before its end and at its end there are an event in the
 * change log and a notice to the person.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.expiry;
