package dk.cpr.disclosure.right;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right and when it holds.
 *
 * @param to null while it is open
 */
record HeldRight(BoundRight bound, Instant from, @Nullable Instant to) {}
