package dk.cpr.protection.release;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A decision that an address is released; ids only. */
@RegisterForReflection
public record Release(UUID release, UUID protection) {}
