package dk.cpr.person.correction;

import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.desk.CorrectionDesk;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Roles;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where what was registered wrongly is mended. */
@Path("/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrectionResource {
  private final CorrectionDesk desk;
  private final CorrectionAccess access;

  CorrectionResource(CorrectionDesk desk, CorrectionAccess access) {
    this.desk = desk;
    this.access = access;
  }

  /**
   * Corrects, annuls and restores facts of one or more persons, all of them or none. Facts that
   * hang together with them are listed and left as they stand. With {@code dryRun=true} nothing is
   * done, no key is needed and the answer is 200 without ids of new rows.
   *
   * <p>The CPR office corrects everything; a municipality what municipalities keep of its own
   * residents, and the civil status of whoever is their spouse in a fact of the same correction; a
   * parish what church books keep. Errors: invalid-input (400); wrong-organisation (403);
   * fact-superseded, changes-nothing, contradicts-known-fact (409), each naming the facts;
   * authority-not-entitled, authority-unknown, fact-unknown, kept-elsewhere, in-the-future (422).
   */
  @POST
  @RolesAllowed({Roles.OFFICE, Roles.CASEWORKER, Roles.SYSTEM})
  @RunOnVirtualThread
  @Operation(summary = "Correct, annul or restore facts")
  @APIResponseSchema(value = Correction.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "What it would do; nothing is done",
      content = @Content(schema = @Schema(implementation = Correction.class)))
  public RestResponse<Correction> correct(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
      @NotNull @Valid NewCorrection wish) {
    if (Boolean.parseBoolean(dryRun)) {
      return RestResponse.ok(desk.preview(wish, access));
    }
    return RestResponse.status(RestResponse.Status.CREATED, desk.correct(key, wish, access));
  }
}
