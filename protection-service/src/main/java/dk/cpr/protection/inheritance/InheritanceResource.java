package dk.cpr.protection.inheritance;

import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.confirmation.Confirmation;
import dk.cpr.protection.confirmation.SettledActs;
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

/** Protections that pass from a parent to a newborn child. */
@Path("/v1/protections/inherit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InheritanceResource {
  private final Inheriting inheriting;
  private final Confirmation confirmation;
  private final Duration longest;

  InheritanceResource(
      Inheriting inheriting,
      Confirmation confirmation,
      @ConfigProperty(name = "cpr.protection.inherit-wait") Duration longest) {
    this.inheriting = inheriting;
    this.confirmation = confirmation;
    this.longest = longest;
  }

  /**
   * Copies every name and address and local directory protection of {@code from} that is not over
   * to the child, from its birth; what the child has already keeps the later end. What came this
   * way follows the parent's renewals. Only person-service calls. While {@code confirmed} is false,
   * ask again with the same key: it waits again; another key copies what came since. Errors:
   * invalid-input, in-the-future, try-again.
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  @Operation(summary = "Protect a newborn child as its parent is protected")
  public Inherited inherit(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewInheritance wish) {
    SettledActs written = inheriting.inherit(key, wish);
    return new Inherited(written.types(), confirmation.await(written.protections(), longest));
  }
}
