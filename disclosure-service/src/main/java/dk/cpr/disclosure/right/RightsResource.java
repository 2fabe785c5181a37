package dk.cpr.disclosure.right;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the operator registers recipients and their rights. */
@Path("/v1/rights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RightsResource {
  private static final Duration RECENT = Duration.ofMinutes(15);

  private final RightRegister register;
  private final Idempotency idempotency;
  private final Caller caller;

  RightsResource(RightRegister register, Idempotency idempotency, Caller caller) {
    this.register = register;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * Registers a right and closes what the same organisation had for the same purpose, from the same
   * instant. Errors: invalid-input (each field path that is unknown, or that the law does not list
   * for such a recipient; an organisation of another kind or type; a client of another
   * organisation), step-up-required (a person whose login is older than 15 minutes),
   * idempotency-key-missing, idempotency-key-reused.
   */
  @POST
  @RolesAllowed(Roles.OPERATOR)
  @RunOnVirtualThread
  @Operation(summary = "Register a recipient's right")
  @APIResponseSchema(value = RegisteredRight.class, responseCode = "201")
  public RestResponse<RegisteredRight> register(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewRight wish) {
    caller.requireRecent(RECENT);
    Set<FieldPath> fields = RightRules.fieldsOf(wish);
    Answer<RegisteredRight> answer =
        idempotency.once(
            new Idempotency.Request("POST /v1/rights", wish),
            key,
            RegisteredRight.class,
            () ->
                Answer.of(
                    201, new RegisteredRight(register.register(wish, fields, caller.user()))));
    return RestResponse.status(RestResponse.Status.CREATED, answer.ids());
  }

  /**
   * Closes a right; it is used by no look-up that begins after. Errors: not-found,
   * step-up-required.
   */
  @POST
  @Path("/{id}/closing")
  @RolesAllowed(Roles.OPERATOR)
  @RunOnVirtualThread
  @Operation(summary = "Close a right now")
  public void close(@PathParam("id") UUID id) {
    caller.requireRecent(RECENT);
    register.close(id, caller.user());
  }
}
