package dk.cpr.person.disappearance;

import dk.cpr.kit.security.Roles;
import dk.cpr.person.event.EventDoor;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.HowSent;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Disappearance, reported by the municipality of residence.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1/disappearances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DisappearanceResource {
  private final EventDoor door;

  DisappearanceResource(EventDoor door) {
    this.door = door;
  }

  /** A person cannot be found. */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a person is missing")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> disappearance(
      @BeanParam HowSent how, @NotNull @Valid NewDisappearance report) {
    return door.take(
        EventKind.DISAPPEARANCE,
        report,
        how,
        people ->
            new Missing(EventKind.DISAPPEARANCE, report.basis().effect(), people.at("/person")));
  }

  /** A missing person is found. */
  @POST
  @Path("/findings")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a missing person is found")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> finding(
      @BeanParam HowSent how, @NotNull @Valid NewDisappearance report) {
    return door.take(
        EventKind.FINDING,
        report,
        how,
        people -> new Missing(EventKind.FINDING, report.basis().effect(), people.at("/person")));
  }
}
