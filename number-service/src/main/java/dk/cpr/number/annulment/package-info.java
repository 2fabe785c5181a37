/**
 * Annulling a number that was given in error (30): it has no successor and is never given to anyone
 * else. It stands annulled until the annulment itself turns out to be the error.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.annulment;
