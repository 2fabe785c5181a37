package dk.cpr.protection.approval;

import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.protecting.NamedProtections;
import dk.cpr.protection.protecting.ProtectionView;
import dk.cpr.protection.protecting.ProtectionView.State;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Decisions on name and address protection that a citizen asked for (CPR-loven § 28). */
@Path("/v1/protections/{id}/approval")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalResource {
  private final Approving approving;
  private final NamedProtections protections;

  ApprovalResource(Approving approving, NamedProtections protections) {
    this.approving = approving;
    this.protections = protections;
  }

  /**
   * Approves a request, or refuses it: it then ends now, a refused renewal at the end that was
   * approved before, and the person is given a notice. Errors: invalid-input (a refusal without a
   * reason), not-found (also where the caller has no business), contradicts-known-fact (nothing
   * waits for a decision).
   */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "Approve or refuse a request for protection")
  @APIResponseSchema(value = ProtectionView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Registered and in effect, not confirmed yet",
      content = @Content(schema = @Schema(implementation = ProtectionView.class)))
  public RestResponse<ProtectionView> decide(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @PathParam("id") UUID id,
      @NotNull @Valid NewApproval wish) {
    ProtectionView view = protections.settled(approving.decide(key, id, wish));
    return RestResponse.status(
        view.state() == State.CONFIRMED
            ? RestResponse.Status.CREATED
            : RestResponse.Status.ACCEPTED,
        view);
  }
}
