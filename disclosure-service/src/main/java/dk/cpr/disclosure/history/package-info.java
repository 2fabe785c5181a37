/**
 * A person's facts along registration time: what came to be known between two instants, and the
 * whole history as a timeline, through the same right, masks, gate and receipts as a look-up.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.history;
