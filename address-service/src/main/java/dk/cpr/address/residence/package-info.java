/**
 * Where persons live: residence, its status and the address in words, as facts on two time axes;
 * registered by reports through other services, checked when imported.
 */
@NullMarked
package dk.cpr.address.residence;

import org.jspecify.annotations.NullMarked;
