package dk.cpr.person.naming;

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
 * Names, reported by parishes and by the municipality of residence.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NameResource {
  private final EventDoor door;

  NameResource(EventDoor door) {
    this.door = door;
  }

  /** A person gets a first name ever. */
  @POST
  @Path("/namings")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a naming")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> naming(@BeanParam HowSent how, @NotNull @Valid NewName report) {
    return take(EventKind.NAMING, how, report);
  }

  /** A person changes name. */
  @POST
  @Path("/name-changes")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a change of name")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> nameChange(
      @BeanParam HowSent how, @NotNull @Valid NewName report) {
    return take(EventKind.NAME_CHANGE, how, report);
  }

  private RestResponse<EventView> take(EventKind kind, HowSent how, NewName report) {
    return door.take(
        kind,
        report,
        how,
        people ->
            new Name(
                kind,
                report.basis().effect(),
                people.at("/person"),
                report.name().content("/name", report.basis().effect())));
  }
}
