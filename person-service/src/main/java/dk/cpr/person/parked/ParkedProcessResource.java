package dk.cpr.person.parked;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Births, undertakings and ends of homes that cannot go on by themselves. */
@Path("/v1/parked-processes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ParkedProcessResource {
  private static final Duration RECENT = Duration.ofMinutes(15);

  private final ProcessDesk desk;
  private final Idempotency idempotency;
  private final Caller caller;

  ParkedProcessResource(ProcessDesk desk, Idempotency idempotency, Caller caller) {
    this.desk = desk;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /** What a decision's key is for. */
  private record Wish(UUID process, NewProcessDecision decision) {}

  /**
   * What waits, longest first: where it stands and what failed, never what was reported.
   *
   * @param limit at most this many, 1 to 1,000
   */
  @GET
  @RolesAllowed(Roles.PROCESS_OPERATOR)
  @Operation(summary = "Processes that cannot go on and wait for an operator")
  @APIResponseSchema(ParkedProcesses.class)
  public ParkedProcesses list(
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return new ParkedProcesses(desk.waiting(limit));
  }

  /**
   * Tries a process again, undoes it, or ends it as it stands. Who decided it and why is kept. The
   * login must be at most 15 minutes old.
   *
   * <p>Errors: step-up-required (401); not-found for what does not wait (404); changes-nothing to
   * go back when it is on its way back (409).
   */
  @POST
  @Path("/{id}/decisions")
  @RolesAllowed(Roles.PROCESS_OPERATOR)
  @Operation(summary = "Decide about a process that waits")
  @APIResponseSchema(value = ProcessDecision.class, responseCode = "201")
  public RestResponse<ProcessDecision> decide(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewProcessDecision decision) {
    caller.requireRecent(RECENT);
    ProcessDecision decided =
        idempotency
            .once(
                new Idempotency.Request("POST process-decision", new Wish(id, decision)),
                key,
                ProcessDecision.class,
                () -> Answer.of(RestResponse.StatusCode.CREATED, desk.decide(id, decision)))
            .ids();
    return RestResponse.status(RestResponse.Status.CREATED, decided);
  }
}
