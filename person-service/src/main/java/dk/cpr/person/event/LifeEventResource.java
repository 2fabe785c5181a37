package dk.cpr.person.event;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a reporter reads its own events again. */
@Path("/v1/life-events")
@Produces(MediaType.APPLICATION_JSON)
public class LifeEventResource {
  private final Caller caller;
  private final LifeEventTable events;
  private final EventAnswers answers;

  LifeEventResource(Caller caller, LifeEventTable events, EventAnswers answers) {
    this.caller = caller;
    this.events = events;
    this.answers = answers;
  }

  /**
   * What a report did, as it was answered; only for the organisation that reported it.
   *
   * <p>Errors: wrong-organisation (403), not-found (404).
   */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @RunOnVirtualThread
  @Operation(summary = "What a reported life event did")
  public EventView event(@PathParam("id") UUID id) {
    if (Reporter.of(caller).isEmpty()) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
    Happened own =
        events
            .find(id)
            .filter(happened -> happened.organisation().equals(caller.organisation()))
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    return answers.of(
        own,
        List.of(),
        new Sender(caller.organisation(), caller.user(), caller.client(), null, null));
  }
}
