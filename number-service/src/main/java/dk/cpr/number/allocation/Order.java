package dk.cpr.number.allocation;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kit.idempotency.KeyedWrite;
import dk.cpr.number.ledger.Author;
import dk.cpr.number.ledger.Warrant;

/**
 * An order as it waits for its commit.
 *
 * @param by service that asks
 */
record Order(NewAllocation wanted, KeyedWrite write, String by) {

  Author author() {
    Author reporting = Author.reporting(by);
    return wanted.authority() == null
        ? reporting
        : reporting.on(new Warrant(new AuthorityCode(wanted.authority()), null, null));
  }
}
