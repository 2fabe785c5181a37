package dk.cpr.protection.correction;

import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.confirmation.Confirmation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where protections that were registered wrongly are mended. */
@Path("/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrectionResource {
  private final CorrectionDoor door;
  private final Confirmation confirmation;
  private final Duration longest;

  CorrectionResource(
      CorrectionDoor door,
      Confirmation confirmation,
      @ConfigProperty(name = "cpr.protection.confirm-wait") Duration longest) {
    this.door = door;
    this.confirmation = confirmation;
    this.longest = longest;
  }

  /**
   * Corrects, annuls and restores protections and credit warnings, all that are named or none; what
   * follows from a corrected protection is listed and left as it stands. 201 when no answer is
   * given without it any more, 202 when that is not certain yet; the same key again waits again.
   * With {@code dryRun=true} nothing is done, no key is needed and the answer is 200 without ids of
   * new rows.
   *
   * <p>The CPR office corrects everything, a municipality what is known of its own residents. No
   * correction takes the place of lifting or renewing: what holds now stays known up to now, and no
   * name and address protection ends later than it did and than a year from now. Errors:
   * invalid-input (400; code by-lifting or by-renewal names the door that does it);
   * wrong-organisation (403); fact-superseded, changes-nothing, contradicts-known-fact (409), each
   * naming the facts; fact-unknown (also of other municipalities' residents), kept-elsewhere,
   * in-the-future (422). A preview, and a refusal that tells of a fact, leave receipts.
   */
  @POST
  @RolesAllowed({Roles.OFFICE, Roles.CASEWORKER})
  @RunOnVirtualThread
  @Operation(summary = "Correct, annul or restore protections")
  @APIResponseSchema(value = Correction.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Registered and in effect, not confirmed yet",
      content = @Content(schema = @Schema(implementation = Correction.class)))
  @APIResponse(
      responseCode = "200",
      description = "What it would do; nothing is done",
      content = @Content(schema = @Schema(implementation = Correction.class)))
  public RestResponse<Correction> correct(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
      @NotNull @Valid NewCorrection wish) {
    if (Boolean.parseBoolean(dryRun)) {
      return RestResponse.ok(door.preview(wish));
    }
    Correction done = door.correct(key, wish);
    return RestResponse.status(
        confirmation.await(door.touched(done), longest)
            ? RestResponse.Status.CREATED
            : RestResponse.Status.ACCEPTED,
        done);
  }
}
