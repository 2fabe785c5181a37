package dk.cpr.person.municipal;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.event.EventDoor;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Report;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What municipalities keep of their residents; each fact takes over from the one before.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact with the fact (409); in-the-future,
 * authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MunicipalResource {
  private final EventDoor door;

  MunicipalResource(EventDoor door) {
    this.door = door;
  }

  /** A person has an occupation. */
  @POST
  @Path("/occupations")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report an occupation")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> occupation(
      @BeanParam HowSent how, @NotNull @Valid NewOccupation report) {
    return note(EventKind.OCCUPATION, how, report, report.content());
  }

  /** A municipal condition holds for a person. */
  @POST
  @Path("/municipal-conditions")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a municipal condition")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> condition(
      @BeanParam HowSent how, @NotNull @Valid NewMunicipalCondition report) {
    return note(EventKind.MUNICIPAL_CONDITION, how, report, report.content());
  }

  /** A note is made. */
  @POST
  @Path("/notes")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a note")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> note(@BeanParam HowSent how, @NotNull @Valid NewNote report) {
    return note(EventKind.NOTE, how, report, report.content());
  }

  /** A person is ordered to move. */
  @POST
  @Path("/relocation-orders")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a relocation order")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> relocationOrder(
      @BeanParam HowSent how, @NotNull @Valid NewRelocationOrder report) {
    return note(EventKind.RELOCATION_ORDER, how, report, report.content());
  }

  /** A person has a right to vote that does not follow from residence. */
  @POST
  @Path("/election-facts")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report an election fact")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> electionFact(
      @BeanParam HowSent how, @NotNull @Valid NewElectionFact report) {
    return note(EventKind.ELECTION_FACT, how, report, report.content());
  }

  /** A child lives with both parents. */
  @POST
  @Path("/shared-residences")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a shared residence")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> sharedResidence(
      @BeanParam HowSent how, @NotNull @Valid NewSharedResidence report) {
    return door.take(EventKind.SHARED_RESIDENCE, report, how, people -> shared(report, people));
  }

  /** One of these facts ends. */
  @POST
  @Path("/municipal-facts/endings")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report the end of a municipal fact")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> end(
      @BeanParam HowSent how, @NotNull @Valid NewMunicipalFactEnd report) {
    return door.take(EventKind.MUNICIPAL_FACT_END, report, how, people -> end(report, people));
  }

  private RestResponse<EventView> note(
      EventKind kind, HowSent how, Report report, FactContent content) {
    return door.take(kind, report, how, people -> new Noted(kind, people.at("/person"), content));
  }

  private static LifeEvent shared(NewSharedResidence report, People people) {
    PersonId child = people.at("/person");
    PersonId one = people.at("/parents/0");
    PersonId other = people.at("/parents/1");
    if (one.equals(other) || one.equals(child) || other.equals(child)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/parents", "same-person", "two parents of the child");
    }
    return new SharedResidence(child, one, other, Periods.of(report.basis(), report.until()));
  }

  private static LifeEvent end(NewMunicipalFactEnd report, People people) {
    return new NotedEnd(
        report.basis().effect(),
        people.at("/person"),
        FactKind.ofWireName(report.kind()).orElseThrow(),
        Objects.requireNonNullElse(report.slot(), ""));
  }
}
