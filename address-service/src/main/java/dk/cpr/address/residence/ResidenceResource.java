package dk.cpr.address.residence;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Registers where persons live, for the suite's own services. */
@Path("/v1/residences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResidenceResource {
  private final Residences residences;
  private final Idempotency idempotency;
  private final Caller caller;

  ResidenceResource(Residences residences, Idempotency idempotency, Caller caller) {
    this.residences = residences;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /** A residence to be taken back. */
  public record Withdrawal(@NotNull PersonId personId) {}

  /** How many facts were closed. */
  public record Withdrawn(int closed) {}

  /**
   * Registers a residence from a local date and time on: {@code
   * {"personId":…,"address":{"municipality":"0461","road":"6550","house":"49"},
   * "effectFrom":"2026-05-04T10:15"}}, or with {@code "like":personId} instead of the address where
   * another person lives. What was known is followed from then on. Answers 201 and the ids of the
   * facts; a repetition of person, start and address gives the same ids under any key.
   *
   * <p>Problems: 422 address-unknown (law 10) and residence-required ({@code like} has none), 409
   * contradicts-known-fact.
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "Register where a person lives")
  @ResponseStatus(201)
  public ResidenceIds register(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewResidence asked) {
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/residences", asked),
            key,
            ResidenceIds.class,
            () -> Answer.of(201, residences.register(asked, caller.organisation())))
        .ids();
  }

  /**
   * Takes back the first residence of a person whose report was refused elsewhere: closes what the
   * person got here. Once more changes nothing. 409 contradicts-known-fact for a person who was
   * imported or has moved since.
   */
  @POST
  @Path("/withdrawals")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "Take a first residence back")
  public Withdrawn withdraw(@NotNull @Valid Withdrawal withdrawal) {
    return new Withdrawn(residences.withdraw(withdrawal.personId(), caller.organisation()));
  }
}
