package dk.cpr.number.allocation;

import dk.cpr.kit.idempotency.KeyedWrite;

/**
 * An order as it waits for its commit.
 *
 * @param by service that asks
 */
record Order(NewAllocation wanted, KeyedWrite write, String by) {}
