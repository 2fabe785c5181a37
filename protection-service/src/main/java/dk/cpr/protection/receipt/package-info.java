/**
 * Receipts of what this service tells by itself: they stand at disclosure-service before the answer
 * leaves, also when the answer is a refusal that names a protection.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.receipt;
