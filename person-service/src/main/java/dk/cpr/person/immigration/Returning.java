package dk.cpr.person.immigration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Basis;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** What is kept of a report that somebody comes back. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Returning(Basis basis, PersonId person, @Nullable String fromCountry, Home address) {}
