package dk.cpr.person.number;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Basis;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What is kept of an annulment or its undo. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Annulling(Basis basis, String authority, PersonId person, Personnummer number) {}
