package dk.cpr.person.citizenship;

import dk.cpr.kernel.code.CountryCode;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.authority.AuthorityList;
import dk.cpr.person.event.EventDoor;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.named.People;
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
 * Citizenship, reported by the municipality of residence.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1/citizenships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CitizenshipResource {
  private final EventDoor door;
  private final AuthorityList authorities;

  CitizenshipResource(EventDoor door, AuthorityList authorities) {
    this.door = door;
    this.authorities = authorities;
  }

  /** A person gets a citizenship. */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a citizenship")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> citizenship(
      @BeanParam HowSent how, @NotNull @Valid NewCitizenship report) {
    return door.take(EventKind.CITIZENSHIP, report, how, people -> event(report, people));
  }

  private LifeEvent event(NewCitizenship report, People people) {
    if (!authorities.has(new CountryCode(report.country()), report.basis().effect().instant())) {
      throw new ProblemException(ProblemType.AUTHORITY_UNKNOWN)
          .at("/country", "country-unknown", "a country that existed then");
    }
    return new Citizenship(report.basis().effect(), people.at("/person"), report.country());
  }
}
