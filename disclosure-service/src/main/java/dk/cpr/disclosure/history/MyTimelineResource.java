package dk.cpr.disclosure.history;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.Ticket;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Permission;
import dk.cpr.disclosure.lookup.Question;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Insight;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
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

  private final Gate gate;
  private final Histories histories;
  private final Caller caller;

  MyTimelineResource(Gate gate, Histories histories, Caller caller) {
    this.gate = gate;
    this.histories = histories;
    this.caller = caller;
  }

  /**
   * The caller's own whole history. Errors: not-allowed (the login is not bound to a person),
   * no-right (the register does not know the person), protection-unknown.
   */
  @GET
  @RolesAllowed(Roles.CITIZEN)
  @RunOnVirtualThread
  @Operation(summary = "My whole history")
  public Timeline mine(
      @Context RoutingContext exchange,
      @Context HttpHeaders headers,
      @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language) {
    Ticket ticket = gate.enter(exchange);
    Asker asker = Asker.of(caller);
    Instant now = Instant.now();
    Histories.Wish wish =
        new Histories.Wish(
            new Permission.Request(asker, Insight.PURPOSE, OWN, "/fields"),
            new Question.Subject.ById(asker.self().orElseThrow()),
            OWN,
            null);
    Told told = histories.tell(wish, new Scope.Window(null, now, null));
    Timeline timeline =
        Timeline.of(told, now, Words.of(language, headers.getAcceptableLanguages()));
    gate.check(ticket);
    return timeline;
  }
}
