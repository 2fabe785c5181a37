package dk.cpr.disclosure.history;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.Ticket;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Moment;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What changed in what is known of one person. */
@Path("/v1/differences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DifferenceResource {
  private final Gate gate;
  private final Histories histories;
  private final Caller caller;

  DifferenceResource(Gate gate, Histories histories, Caller caller) {
    this.gate = gate;
    this.histories = histories;
    this.caller = caller;
  }

  /**
   * Facts that came to be known, or ceased to be, after one registration time and by another. The
   * right and the protections are those of now. Errors: those of a look-up; a private recipient has
   * no right to this; invalid-input also for a path of the number and for an end before the start.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @RunOnVirtualThread
  @Operation(summary = "What changed between two registration times")
  public DifferenceAnswer differences(
      @Context RoutingContext exchange, @NotNull @Valid DifferenceQuestion question) {
    Ticket ticket = gate.enter(exchange);
    Instant from = question.knownFrom().instant();
    Instant to = HistoryForm.past(question.knownTo());
    if (from.isAfter(to)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/knownFrom", "after-the-end", "a time before knownTo, in the past");
    }
    @Nullable Moment validAt = question.validAt();
    Told told =
        histories.tell(
            HistoryForm.wish(question.lookup(), Asker.of(caller)),
            new Scope.Window(from, to, validAt == null ? null : validAt.instant()));
    DifferenceAnswer answer = DifferenceAnswer.of(told, from, to);
    gate.check(ticket);
    return answer;
  }
}
