package dk.cpr.kit.change;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.kernel.person.PersonId;
import java.time.Instant;

/**
 * One committed change: its type, whom it is about, and what another service needs to follow it.
 */
public record Change(String type, PersonId personId, JsonNode payload, Instant recordedAt) {}
