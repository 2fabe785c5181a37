package dk.cpr.person.immigration;

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
 * Immigration, reported by the municipality that is moved to (CPR-loven §§ 16-20).
 *
 * <p>Errors: wrong-organisation (403); already-reported (409); contradicts-known-fact with the
 * fact: {@code resident-already}, {@code starts-later}, {@code other-bond}, dead, without one
 * {@code not-abroad} (409); in-the-future, authority-unknown, address-unknown, person-unknown and
 * what is wrong with a number (422); try-again while another report about the person is under way
 * (503).
 */
@Path("/v1/immigrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImmigrationResource {
  private final UndertakingDoor door;
  private final ImmigrationPlan immigration;
  private final ReturnPlan comingBack;
  private final ImmigrationChecks checks;

  ImmigrationResource(
      UndertakingDoor door,
      ImmigrationPlan immigration,
      ReturnPlan comingBack,
      ImmigrationChecks checks) {
    this.door = door;
    this.immigration = immigration;
    this.comingBack = comingBack;
    this.checks = checks;
  }

  /**
   * Somebody without number moves here: 201 with the number when it is done within five seconds,
   * otherwise 202.
   */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that somebody new moves here from abroad")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> immigration(
      @BeanParam HowSent how, @NotNull @Valid NewImmigration report) {
    return door.take(immigration, report, how, people -> checks.newcomer(report, people));
  }

  /** Somebody with a number moves here: 201 when it is done within five seconds, otherwise 202. */
  @POST
  @Path("/returns")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that somebody comes back from abroad")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> comingBack(
      @BeanParam HowSent how, @NotNull @Valid NewReturn report) {
    return door.take(comingBack, report, how, people -> checks.returning(report, people));
  }
}
