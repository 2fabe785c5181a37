package dk.cpr.protection.protecting;

import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.confirmation.Confirmation;
import dk.cpr.protection.confirmation.SettledActs;
import dk.cpr.protection.confirmation.SettledTypes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Protection that a report asks for somebody who has no home yet. */
@Path("/v1/protections/requested")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequestedResource {
  private final Requesting requesting;
  private final Confirmation confirmation;
  private final Duration longest;

  RequestedResource(
      Requesting requesting,
      Confirmation confirmation,
      @ConfigProperty(name = "cpr.protection.inherit-wait") Duration longest) {
    this.requesting = requesting;
    this.confirmation = confirmation;
    this.longest = longest;
  }

  /**
   * Gives somebody name and address protection as a report of immigration asks for it; what the
   * person has already keeps the later end. Only person-service calls, before it writes the home.
   * While {@code confirmed} is false, ask again with the same key. Errors: invalid-input,
   * not-allowed, try-again.
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @RunOnVirtualThread
  @Operation(summary = "Protect somebody before their home is registered")
  public SettledTypes request(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewRequest wish) {
    SettledActs done = requesting.request(key, wish);
    return new SettledTypes(done.types(), confirmation.await(done.protections(), longest));
  }
}
