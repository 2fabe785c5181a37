package dk.cpr.person.number;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Basis;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is kept of a merge or a split.
 *
 * @param reason name of the reason given
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Merging(
    Basis basis,
    String authority,
    PersonId duplicate,
    PersonId survivor,
    Personnummer duplicateNumber,
    Personnummer survivingNumber,
    String reason) {}
