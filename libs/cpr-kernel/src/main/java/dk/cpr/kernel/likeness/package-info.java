/**
 * Record linkage: what two registrations have in common, what each agreement or difference weighs,
 * and the sum. Pure: each service makes the profiles from the facts that it has.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kernel.likeness;
