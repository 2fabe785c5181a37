package dk.cpr.protection.confirmation;

import dk.cpr.kit.change.Cursor;

/**
 * Leave to answer look-ups.
 *
 * @param leaseSeconds how long, counted by the instance's own steady clock from when it sent the
 *     request
 * @param mustReach place in this service's change log; no look-up is answered before it is applied
 */
public record Lease(long leaseSeconds, Cursor mustReach) {}
