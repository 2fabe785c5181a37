package dk.cpr.disclosure.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code quality_finding}.
 *
 * @param serial its place in the list
 * @param last decision about it
 */
record Finding(
    UUID id,
    long serial,
    RuleBreach found,
    FindingState state,
    Instant foundAt,
    @Nullable Decision last) {}
