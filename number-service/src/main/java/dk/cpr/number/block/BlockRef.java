package dk.cpr.number.block;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What is stored of an answer. */
@RegisterForReflection
record BlockRef(UUID block) {}
