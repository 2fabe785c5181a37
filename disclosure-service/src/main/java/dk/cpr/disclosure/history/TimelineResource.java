package dk.cpr.disclosure.history;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.copies.Horizon;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.disclosure.lookup.Lookup;
import dk.cpr.disclosure.lookup.LookupForm;
import dk.cpr.disclosure.lookup.Moment;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** A person's history as a timeline. */
@Path("/v1/timelines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TimelineResource {
  private final Access access;
  private final FrameReader reader;
  private final Caller caller;
  private final Horizon horizon;

  TimelineResource(Access access, FrameReader reader, Caller caller, Horizon horizon) {
    this.access = access;
    this.reader = reader;
    this.caller = caller;
    this.horizon = horizon;
  }

  /**
   * All that is and was known of one person, in the order of effect, each statement as data and in
   * sentences, Danish or English. The right and the protections are those of now. Errors: those of
   * a look-up; a private recipient has no right to this; invalid-input also for a path of the
   * number.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @Operation(summary = "A person's whole history")
  @APIResponseSchema(Timeline.class)
  public CompletionStage<Released<Timeline>> timeline(
      @Context RoutingContext exchange,
      @Context HttpHeaders headers,
      @NotNull @Valid TimelineQuestion question) {
    Words words = Words.of(question.language(), headers.getAcceptableLanguages());
    Instant knownAt = HistoryForm.past(question.knownAt(), horizon);
    @Nullable Moment validAt = question.validAt();
    Lookup lookup = question.lookup();
    return access.answer(
        exchange,
        new HistoryQuery<>(
            HistoryForm.request(lookup, Requester.of(caller)),
            LookupForm.subject(lookup),
            new HistoryQuery.Stretch(null, knownAt, validAt == null ? null : validAt.instant()),
            reader,
            told -> Timeline.of(told, knownAt, words)));
  }
}
