/**
 * A write that is sent twice happens once: keys are stored with an HMAC of the body and the ids of
 * the answer, in the same transaction as the write itself (law 7), and are kept for 30 days.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kit.idempotency;
