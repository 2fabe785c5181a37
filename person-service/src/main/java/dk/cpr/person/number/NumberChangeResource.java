package dk.cpr.person.number;

import dk.cpr.kit.security.Roles;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.undertaking.UndertakingDoor;
import dk.cpr.person.undertaking.UndertakingView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Another number for a person, because a birth date or sex was wrong, or after a legal gender
 * change; reported by the municipality of residence. The former number leads to the person for
 * ever.
 *
 * <p>Errors: invalid-input when nothing changes, or not what the cause says (400);
 * wrong-organisation (403); contradicts-known-fact: {@code not-changed} (409); series-exhausted
 * (409); in-the-future, authority-unknown, person-unknown and what is wrong with a number (422);
 * try-again while another report about the person is under way (503).
 */
@Path("/v1/number-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NumberChangeResource {
  private final UndertakingDoor door;
  private final NumberChangePlan change;
  private final NumberChangeUndoPlan undo;
  private final NumberChangeChecks checks;

  NumberChangeResource(
      UndertakingDoor door,
      NumberChangePlan change,
      NumberChangeUndoPlan undo,
      NumberChangeChecks checks) {
    this.door = door;
    this.change = change;
    this.undo = undo;
    this.checks = checks;
  }

  /** Another number: 201 with it when it is done within five seconds, otherwise 202. */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a person gets another number")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> change(
      @BeanParam HowSent how, @NotNull @Valid NewNumberChange report) {
    return door.take(change, report, how, people -> checks.change(report, people));
  }

  /** The former number again: 201 with it when it is done within five seconds, otherwise 202. */
  @POST
  @Path("/undo")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a person's newest change of number should not have been")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> undo(
      @BeanParam HowSent how, @NotNull @Valid NewNumberChangeUndo report) {
    return door.take(undo, report, how, people -> checks.undo(report, people));
  }
}
