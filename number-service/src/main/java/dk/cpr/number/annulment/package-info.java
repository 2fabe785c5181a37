/**
 * Annulling a number that was given in error (30): it has no successor, stands annulled for ever
 * and is never given again.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.annulment;
