package dk.cpr.disclosure.quality;

import java.util.UUID;

/** A decision that is stored. */
record Decided(UUID decision, UUID finding, FindingState state) {}
