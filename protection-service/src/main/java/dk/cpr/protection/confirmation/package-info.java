/**
 * The promise of law 5: a protection is confirmed only when no instance of disclosure-service can
 * still answer without it. Instances hold leases, report what they have applied, and are counted as
 * stopped only by the database's clock.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.confirmation;
