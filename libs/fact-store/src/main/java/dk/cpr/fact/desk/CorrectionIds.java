package dk.cpr.fact.desk;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What is kept with the key of a correction. */
@RegisterForReflection
record CorrectionIds(UUID correction) {}
