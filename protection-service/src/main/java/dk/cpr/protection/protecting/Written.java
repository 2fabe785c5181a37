package dk.cpr.protection.protecting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What is stored of an answer to a write. */
@RegisterForReflection
record Written(UUID protection) {}
