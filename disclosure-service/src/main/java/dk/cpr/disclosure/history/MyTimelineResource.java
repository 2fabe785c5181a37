package dk.cpr.disclosure.history;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.copies.Horizon;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Insight;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The history of the citizen who asks (GDPR art. 15). */
@Path("/v1/me/timeline")
@Produces(MediaType.APPLICATION_JSON)
public class MyTimelineResource {
  private static final List<FieldPath> OWN =
      FieldPath.all().stream()
          .filter(Insight.RIGHT.fields()::contains)
          .filter(path -> !path.isOfNumber())
          .toList();

  private final Access access;
  private final FrameReader reader;
  private final Caller caller;
  private final Horizon horizon;

  MyTimelineResource(Access access, FrameReader reader, Caller caller, Horizon horizon) {
    this.access = access;
    this.reader = reader;
    this.caller = caller;
    this.horizon = horizon;
  }

  /**
   * The caller's own whole history. Errors: not-allowed (the login is not bound to a person),
   * person-not-found (the register does not know the person), protection-unknown.
   */
  @GET
  @RolesAllowed(Roles.CITIZEN)
  @Operation(summary = "My whole history")
  @APIResponseSchema(Timeline.class)
  public CompletionStage<Released<Timeline>> mine(
      @Context RoutingContext exchange,
      @Context HttpHeaders headers,
      @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language) {
    Requester requester = Requester.of(caller);
    Instant now = horizon.complete();
    Words words = Words.of(language, headers.getAcceptableLanguages());
    return access.answer(
        exchange,
        new HistoryQuery<>(
            new Request(requester, Insight.PURPOSE, OWN, "/fields", null),
            new Whom.ById(requester.self().orElseThrow()),
            new HistoryQuery.Stretch(null, now, null),
            reader,
            told -> Timeline.of(told, now, words)));
  }
}
