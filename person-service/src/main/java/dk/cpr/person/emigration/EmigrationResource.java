package dk.cpr.person.emigration;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.authority.Countries;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.home.LastHome;
import dk.cpr.person.named.People;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Emigration, reported by the municipality of residence (CPR-loven § 24).
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact: dead, {@code
 * abroad-already}, {@code starts-later}, without one {@code not-resident} (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422); try-again while another
 * report about the person is under way (503).
 */
@Path("/v1/emigrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EmigrationResource {
  private final UndertakingDoor door;
  private final EmigrationPlan plan;
  private final Countries countries;
  private final LastHome homes;

  EmigrationResource(
      UndertakingDoor door, EmigrationPlan plan, Countries countries, LastHome homes) {
    this.door = door;
    this.plan = plan;
    this.countries = countries;
    this.homes = homes;
  }

  /**
   * A person leaves the country, at most a year after the report (CPR-loven § 24: emigration is
   * reported before it): 201 when it is done within five seconds, otherwise 202.
   */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a person leaves the country")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> emigration(
      @BeanParam HowSent how, @NotNull @Valid NewEmigration report) {
    return door.take(plan, report, how, people -> leaving(report, people));
  }

  private Leaving leaving(NewEmigration report, People people) {
    requireSoon(report.basis().effect());
    countries.requireAbroad(report.country(), report.basis().effect(), "/country");
    PersonId person = people.at("/person");
    return new Leaving(
        report.basis(),
        person,
        report.country(),
        report.address(),
        homes.isMissing(person, report.basis().effect().instant()));
  }

  private static void requireSoon(SourceTime effect) {
    if (effect.date().isAfter(LocalDate.now(SourceTime.ZONE).plusYears(1))) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at("/basis/effectFrom", "in-the-future", "a time within a year");
    }
  }
}
