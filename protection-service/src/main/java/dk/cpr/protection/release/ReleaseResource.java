package dk.cpr.protection.release;

import dk.cpr.kit.idempotency.Idempotency;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Releases of a protected address to a creditor who documents a claim that is due. */
@Path("/v1/protections/{id}/releases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReleaseResource {
  private final Releasing releasing;

  ReleaseResource(Releasing releasing) {
    this.releasing = releasing;
  }

  /**
   * Decides that a creditor may have the address. The decision is kept with reason and document, a
   * receipt names the creditor as the recipient, and the answer holds ids only: the address leaves
   * by disclosure-service. Errors: invalid-input, not-found (also where the caller has no
   * business), contradicts-known-fact (nothing is protected), peer-unavailable (no receipt).
   */
  @POST
  @ResponseStatus(201)
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "Release a protected address to a creditor")
  @APIResponseSchema(value = Release.class, responseCode = "201")
  public Release release(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @PathParam("id") UUID id,
      @NotNull @Valid NewRelease wish) {
    return releasing.release(key, id, wish);
  }
}
