package dk.cpr.person.church;

import dk.cpr.kernel.code.ChurchMembership;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Entry into the national church and exit, reported by parishes.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ChurchResource {
  private final EventDoor door;

  ChurchResource(EventDoor door) {
    this.door = door;
  }

  /** A person becomes a member. */
  @POST
  @Path("/church-entries")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report an entry into the church")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> entry(
      @BeanParam HowSent how, @NotNull @Valid NewChurchEvent report) {
    return take(
        EventKind.CHURCH_ENTRY,
        how,
        report,
        Objects.requireNonNullElse(report.membership(), ChurchMembership.MEMBER.code()));
  }

  /** A member leaves. */
  @POST
  @Path("/church-exits")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report an exit from the church")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> exit(
      @BeanParam HowSent how, @NotNull @Valid NewChurchEvent report) {
    if (report.membership() != null) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/membership", "not-of-an-exit", "no membership");
    }
    return take(EventKind.CHURCH_EXIT, how, report, ChurchMembership.NOT_MEMBER.code());
  }

  private RestResponse<EventView> take(
      EventKind kind, HowSent how, NewChurchEvent report, String code) {
    return door.take(
        kind,
        report,
        how,
        people -> new Membership(kind, report.basis().effect(), people.at("/person"), code));
  }
}
