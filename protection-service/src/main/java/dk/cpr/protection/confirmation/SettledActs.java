package dk.cpr.protection.confirmation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/** What is stored of an answer to a service: types, and protections to be confirmed. */
@RegisterForReflection
public record SettledActs(List<String> types, List<UUID> protections) {}
