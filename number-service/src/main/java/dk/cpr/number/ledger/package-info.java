/**
 * The ledger of numbers: which are taken, whose they are, and the state of each on two time axes.
 * Everything that gives, enters or changes a number goes through here, under the lock of its
 * series, and stands in the change log.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.number.ledger;
