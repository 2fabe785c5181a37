package dk.cpr.kit.problem;

import dk.cpr.kernel.person.PersonId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that a report contradicts, without its value.
 *
 * @param kind wire name in the fact catalogue
 * @param knownSince registration time, UTC: tells a fact that came in meanwhile from an old one
 */
@RegisterForReflection
public record KnownFact(UUID factId, String kind, PersonId personId, Instant knownSince) {}
