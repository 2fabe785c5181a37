package dk.cpr.person.number;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * The decision that a merge rests on, where it was proposed.
 *
 * @param by employee of the office
 */
@RegisterForReflection
record Approval(UUID proposal, String by, String reason, String document) {}
