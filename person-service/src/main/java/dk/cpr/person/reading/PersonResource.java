package dk.cpr.person.reading;

import dk.cpr.fact.store.FactStore;
import dk.cpr.kernel.time.AsOf;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reads of a person's facts, for the suite's own services. */
@Path("/v1/persons/reads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonResource {
  private final FactStore facts;

  PersonResource(FactStore facts) {
    this.facts = facts;
  }

  /** The valid facts at a point on both time axes; a person of whom nothing is known has none. */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("protection-service")
  @RunOnVirtualThread
  @Operation(summary = "The facts of a person at a point on both time axes")
  public PersonFacts read(@NotNull @Valid PersonQuery query) {
    Instant now = Instant.now();
    Instant validAt = Objects.requireNonNullElse(query.validAt(), now);
    Instant knownAt = Objects.requireNonNullElse(query.knownAt(), now);
    return new PersonFacts(
        query.personId(),
        validAt,
        knownAt,
        facts.asOf(query.personId(), new AsOf(validAt, knownAt)));
  }
}
