/**
 * The catalogue of what can be true of a person, and one fact of it. Five services, one mechanism:
 * kind, slot, values, effect period, standing. Values are flat strings; an absent value is absent,
 * never empty.
 */
@NullMarked
package dk.cpr.kernel.fact;

import org.jspecify.annotations.NullMarked;
