package dk.cpr.person.administrative;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.number.AdministrativeAssigner;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Basis;
import dk.cpr.person.immigration.NewImmigration;
import dk.cpr.person.naming.NameParts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a report of somebody without residence.
 *
 * @param person id made here
 * @param municipality the administrative one
 * @param notTheSame what the reporter states of those who are alike
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record Administered(
    Basis basis,
    PersonId person,
    NameParts name,
    NewImmigration.Birth birth,
    @Nullable String citizenship,
    String municipality,
    AdministrativeAssigner assigner,
    @Nullable String notTheSame) {}
