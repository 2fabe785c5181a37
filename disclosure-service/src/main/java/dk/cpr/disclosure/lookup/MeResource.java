package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.Ticket;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Insight;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is registered about the citizen who asks (GDPR art. 15). */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  private static final List<FieldPath> OWN =
      FieldPath.all().stream().filter(Insight.RIGHT.fields()::contains).toList();

  private final Gate gate;
  private final Lookups lookups;
  private final Caller caller;

  MeResource(Gate gate, Lookups lookups, Caller caller) {
    this.gate = gate;
    this.lookups = lookups;
    this.caller = caller;
  }

  /**
   * Everything about the caller that holds now, with a receipt. Errors: not-allowed (the login is
   * not bound to a person), no-right (the register does not know the person), protection-unknown.
   */
  @GET
  @RolesAllowed(Roles.CITIZEN)
  @RunOnVirtualThread
  @Operation(summary = "What is registered about me")
  public LookupAnswer me(@Context RoutingContext exchange) {
    Ticket ticket = gate.enter(exchange);
    Asker asker = Asker.of(caller);
    Question question =
        new Question(
            new Question.Subject.ById(asker.self().orElseThrow()),
            OWN,
            Insight.RIGHT,
            Optional.empty());
    LookupAnswer answer =
        lookups.answer(question, new Permission.Request(asker, Insight.PURPOSE, OWN), null);
    gate.check(ticket);
    return answer;
  }
}
