package dk.cpr.person.administrative;

import dk.cpr.kernel.number.AdministrativeAssigner;
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
 * Numbers of people who live nowhere in Denmark or Greenland (CPR-loven § 3): reported by the tax
 * agency, ATP, STAR, the foreign ministry, the Rigsombudsmand, parishes and Greenland's
 * municipalities, each under the administrative municipality of its reason.
 *
 * <p>Errors: wrong-organisation (403); authority-not-entitled for another's administrative
 * municipality (403); already-reported (409); in-the-future, authority-unknown (422).
 */
@Path("/v1/administrative-numbers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AdministrativeResource {
  private final UndertakingDoor door;
  private final AdministrativePlan plan;
  private final AdministrativeChecks checks;
  private final AssignerRule assigners;

  AdministrativeResource(
      UndertakingDoor door,
      AdministrativePlan plan,
      AdministrativeChecks checks,
      AssignerRule assigners) {
    this.door = door;
    this.plan = plan;
    this.checks = checks;
    this.assigners = assigners;
  }

  /**
   * Somebody without residence gets a number and status 20: 201 with the number when it is done
   * within five seconds, otherwise 202. Who moves here later is reported as coming back and keeps
   * it.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE})
  @Operation(summary = "Register somebody who needs a number and lives nowhere here")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> register(
      @BeanParam HowSent how, @NotNull @Valid NewAdministrativeNumber report) {
    AdministrativeAssigner assigner = assigners.of(report.assigner());
    return door.take(plan, report, how, people -> checks.administered(report, assigner));
  }
}
