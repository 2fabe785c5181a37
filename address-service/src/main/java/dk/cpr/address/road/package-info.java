/**
 * CPR's road register (vejregister, P05780): every record of every type as last delivered, and what
 * it says of one road.
 */
@NullMarked
package dk.cpr.address.road;

import org.jspecify.annotations.NullMarked;
