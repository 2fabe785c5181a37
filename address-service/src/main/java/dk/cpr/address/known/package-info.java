/**
 * Whether an address is known here: DAR decides on every road that it has, the road register on the
 * others; road codes 9900-9999 stand for themselves.
 */
@NullMarked
package dk.cpr.address.known;

import org.jspecify.annotations.NullMarked;
