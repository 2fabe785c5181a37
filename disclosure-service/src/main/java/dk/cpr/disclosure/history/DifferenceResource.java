package dk.cpr.disclosure.history;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.copies.Horizon;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.disclosure.lookup.Lookup;
import dk.cpr.disclosure.lookup.LookupForm;
import dk.cpr.disclosure.lookup.Moment;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What changed in what is known of one person. */
@Path("/v1/differences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DifferenceResource {
  private final Access access;
  private final FrameReader reader;
  private final Caller caller;
  private final Horizon horizon;

  DifferenceResource(Access access, FrameReader reader, Caller caller, Horizon horizon) {
    this.access = access;
    this.reader = reader;
    this.caller = caller;
    this.horizon = horizon;
  }

  /**
   * Facts that came to be known, or ceased to be, after one registration time and by another. The
   * interval that is told is complete: it ends where not everything is known yet, some seconds ago
   * at most, and whoever goes on from its {@code knownTo} misses nothing. The right and the
   * protections are those of now. Errors: those of a look-up; a private recipient has no right to
   * this; invalid-input also for a path of the number and for an end before the start.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @Operation(summary = "What changed between two registration times")
  @APIResponseSchema(DifferenceAnswer.class)
  public CompletionStage<Released<DifferenceAnswer>> differences(
      @Context RoutingContext exchange, @NotNull @Valid DifferenceQuestion question) {
    Instant from = question.knownFrom().instant();
    @Nullable Moment named = question.knownTo();
    Instant end =
        named == null || named.instant().isAfter(Instant.now()) ? Instant.now() : named.instant();
    if (from.isAfter(end)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/knownFrom", "after-the-end", "a time before knownTo, in the past");
    }
    Instant complete = HistoryForm.past(named, horizon);
    Instant to = complete.isBefore(from) ? from : complete;
    @Nullable Moment validAt = question.validAt();
    Lookup lookup = question.lookup();
    return access.answer(
        exchange,
        new HistoryQuery<>(
            HistoryForm.request(lookup, Requester.of(caller)),
            LookupForm.subject(lookup),
            new HistoryQuery.Stretch(from, to, validAt == null ? null : validAt.instant()),
            reader,
            told -> DifferenceAnswer.of(told, from, to)));
  }
}
