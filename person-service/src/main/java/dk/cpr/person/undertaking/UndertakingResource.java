package dk.cpr.person.undertaking;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.event.EventDesk;
import dk.cpr.person.event.Sender;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a reporter asks how far its report has come. */
@Path("/v1/undertakings")
@Produces(MediaType.APPLICATION_JSON)
public class UndertakingResource {
  private final EventDesk desk;
  private final UndertakingTable table;
  private final UndertakingAnswers answers;

  UndertakingResource(EventDesk desk, UndertakingTable table, UndertakingAnswers answers) {
    this.desk = desk;
    this.table = table;
    this.answers = answers;
  }

  /**
   * How far it has come; only for the organisation that reported it.
   *
   * <p>Errors: wrong-organisation (403), not-found (404).
   */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @RunOnVirtualThread
  @Operation(summary = "How far a reported event has come that other services take part in")
  public UndertakingView undertaking(@PathParam("id") UUID id) {
    Sender reader = desk.reader();
    return table
        .sagas()
        .find(id)
        .filter(own -> own.sender().organisation().equals(reader.organisation()))
        .map(own -> answers.answer(own, reader))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }
}
