/**
 * Effect time as the source wrote it, with its precision and mark, beside an instant to compare by.
 * A literal survives the round trip byte for byte (law 2). Local times are those of
 * Europe/Copenhagen.
 */
@NullMarked
package dk.cpr.kernel.time;

import org.jspecify.annotations.NullMarked;
