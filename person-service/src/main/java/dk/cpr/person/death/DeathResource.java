package dk.cpr.person.death;

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
 * Deaths, reported by municipalities, parishes and hospitals.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeathResource {
  private final EventDoor door;

  DeathResource(EventDoor door) {
    this.door = door;
  }

  /**
   * A spouse or registered partner without number died, and a person is widowed by it.
   *
   * <p>Errors beside those above: contradicts-known-fact {@code not-married}, {@code
   * spouse-has-number} (409).
   */
  @POST
  @Path("/spouse-deaths")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report the death of a spouse who has no number")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> spouseDeath(
      @BeanParam HowSent how, @NotNull @Valid NewSpouseDeath report) {
    return door.take(
        EventKind.SPOUSE_DEATH,
        report,
        how,
        people -> new SpouseDeath(report.basis().effect(), people.at("/person")));
  }

  /** A person died; spouse and children are told of by what it does to them. */
  @POST
  @Path("/deaths")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a death")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> death(@BeanParam HowSent how, @NotNull @Valid NewDeath report) {
    return door.take(
        EventKind.DEATH,
        report,
        how,
        people -> new Death(EventKind.DEATH, report.basis().effect(), people.at("/person")));
  }
}
