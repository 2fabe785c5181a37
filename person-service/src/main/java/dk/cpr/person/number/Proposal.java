package dk.cpr.person.number;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge that is to be decided.
 *
 * @param firstBy employee of the office who approved first
 */
record Proposal(
    UUID id,
    MergeState state,
    NewDuplicate report,
    String organisation,
    Instant proposedAt,
    @Nullable String firstBy) {}
