/**
 * The same person registered twice: the one number is deleted (50) and points at the one that
 * survives; both persons keep their ids. And the undo, which makes them two persons again.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.duplicate;
