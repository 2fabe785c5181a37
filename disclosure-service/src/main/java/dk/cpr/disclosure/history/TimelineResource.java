package dk.cpr.disclosure.history;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.Ticket;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Moment;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A person's history as a timeline. */
@Path("/v1/timelines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TimelineResource {
  private final Gate gate;
  private final Histories histories;
  private final Caller caller;

  TimelineResource(Gate gate, Histories histories, Caller caller) {
    this.gate = gate;
    this.histories = histories;
    this.caller = caller;
  }

  /**
   * All that is and was known of one person, in the order of effect, each statement as data and in
   * sentences, Danish or English. The right and the protections are those of now. Errors: those of
   * a look-up; a private recipient has no right to this; invalid-input also for a path of the
   * number.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @RunOnVirtualThread
  @Operation(summary = "A person's whole history")
  public Timeline timeline(
      @Context RoutingContext exchange,
      @Context HttpHeaders headers,
      @NotNull @Valid TimelineQuestion question) {
    Ticket ticket = gate.enter(exchange);
    Words words = Words.of(question.language(), headers.getAcceptableLanguages());
    Instant knownAt = HistoryForm.past(question.knownAt());
    @Nullable Moment validAt = question.validAt();
    Told told =
        histories.tell(
            HistoryForm.wish(question.lookup(), Asker.of(caller)),
            new Scope.Window(null, knownAt, validAt == null ? null : validAt.instant()));
    Timeline timeline = Timeline.of(told, knownAt, words);
    gate.check(ticket);
    return timeline;
  }
}
