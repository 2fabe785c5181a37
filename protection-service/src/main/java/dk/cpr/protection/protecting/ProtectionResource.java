package dk.cpr.protection.protecting;

import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.protecting.ProtectionView.State;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Protections of a human being (CPR-loven §§ 28-30), for a case worker of the municipality of
 * residence, the CPR office, the person, and who holds custody of the person as a child. Whatever
 * id is named, the act is on the human being. A write is answered 201 when it is confirmed: no
 * answer of any disclosure instance is without it any more. When that takes too long it is answered
 * 202 with state {@code pending}; it is then confirmed by itself, and GET at {@code Location} tells
 * when. The same {@link Idempotency#HEADER} again waits again and does nothing twice.
 */
@Path("/v1/protections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProtectionResource {
  private static final String CONFIRMED = "Confirmed: no answer is given without it any more";
  private static final String PENDING = "Registered and in effect, not confirmed yet";

  private final Protecting protecting;
  private final Changing changing;
  private final NamedProtections protections;

  ProtectionResource(Protecting protecting, Changing changing, NamedProtections protections) {
    this.protecting = protecting;
    this.changing = changing;
    this.protections = protections;
  }

  /**
   * Protects a person from now or ahead, with the own children at home if asked for. Name and
   * address protection that a citizen asks for protects at once and is decided on by the
   * municipality. Errors: invalid-input (0004 is discontinued; an end that is not in the future;
   * more than a year of 0001 by a citizen, or without a reason and a document; a start that is not
   * ahead, or by more than a year; a credit warning under 15), wrong-organisation, not-allowed,
   * contradicts-known-fact (one of the type holds in that time; the detail names it).
   */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @RunOnVirtualThread
  @Operation(summary = "Protect a person from now or ahead")
  @APIResponseSchema(
      value = ProtectionView.class,
      responseCode = "201",
      responseDescription = CONFIRMED)
  @APIResponse(
      responseCode = "202",
      description = PENDING,
      content = @Content(schema = @Schema(implementation = ProtectionView.class)))
  public RestResponse<ProtectionView> protect(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewProtection wish) {
    return settled(protecting.protect(key, wish));
  }

  /**
   * A protection as it stands; it leaves a receipt. Errors: not-found, also for a protection of
   * somebody on whom the caller may not act.
   */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @RunOnVirtualThread
  @Operation(summary = "A protection and whether it is confirmed")
  public ProtectionView protection(@PathParam("id") UUID id) {
    return protections.told(id);
  }

  /**
   * Ends a protection now, on every id of the human being, and what follows from it; one that has
   * not begun never begins. What children inherited stands. Errors: not-found (also where the
   * caller has no business), contradicts-known-fact (it has ended, or it follows from another).
   */
  @POST
  @Path("/{id}/lifting")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @RunOnVirtualThread
  @Operation(summary = "End a protection now")
  @APIResponseSchema(
      value = ProtectionView.class,
      responseCode = "201",
      responseDescription = CONFIRMED)
  @APIResponse(
      responseCode = "202",
      description = PENDING,
      content = @Content(schema = @Schema(implementation = ProtectionView.class)))
  public RestResponse<ProtectionView> lift(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @PathParam("id") UUID id,
      @NotNull @Valid Lifting wish) {
    return settled(changing.lift(key, id, wish));
  }

  /**
   * Gives a protection that is not over a later end; what children inherited from it, and still
   * stands, ends no earlier. Errors: as for a new one, and not-found (also where the caller has no
   * business), contradicts-known-fact (it has ended, has no end, follows from another, or one that
   * starts ahead stands in its way).
   */
  @POST
  @Path("/{id}/renewal")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @RunOnVirtualThread
  @Operation(summary = "Give a protection a later end")
  @APIResponseSchema(
      value = ProtectionView.class,
      responseCode = "201",
      responseDescription = CONFIRMED)
  @APIResponse(
      responseCode = "202",
      description = PENDING,
      content = @Content(schema = @Schema(implementation = ProtectionView.class)))
  public RestResponse<ProtectionView> renew(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @PathParam("id") UUID id,
      @NotNull @Valid Renewal wish) {
    return settled(changing.renew(key, id, wish));
  }

  private RestResponse<ProtectionView> settled(Written written) {
    ProtectionView view = protections.settled(written);
    return RestResponse.ResponseBuilder.create(
            view.state() == State.CONFIRMED
                ? RestResponse.Status.CREATED
                : RestResponse.Status.ACCEPTED,
            view)
        .location(URI.create("/v1/protections/" + view.id()))
        .build();
  }
}
