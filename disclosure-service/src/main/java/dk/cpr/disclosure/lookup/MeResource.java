package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Insight;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What is registered about the citizen who asks (GDPR art. 15). */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  private static final List<FieldPath> OWN =
      FieldPath.all().stream().filter(Insight.RIGHT.fields()::contains).toList();

  private final Access access;
  private final LookupReader reader;
  private final Caller caller;

  MeResource(Access access, LookupReader reader, Caller caller) {
    this.access = access;
    this.reader = reader;
    this.caller = caller;
  }

  /**
   * Everything about the caller that holds now, with a receipt. Errors: not-allowed (the login is
   * not bound to a person), person-not-found (the register does not know the person),
   * protection-unknown.
   */
  @GET
  @RolesAllowed(Roles.CITIZEN)
  @Operation(summary = "What is registered about me")
  @APIResponseSchema(LookupAnswer.class)
  public CompletionStage<Released<LookupAnswer>> me(@Context RoutingContext exchange) {
    Requester requester = Requester.of(caller);
    PersonId self = requester.self().orElseThrow();
    Lookup asked = new Lookup(null, self, List.of(), Insight.PURPOSE, null, null, null);
    return access.answer(
        exchange,
        LookupQuery.of(
            new Request(requester, Insight.PURPOSE, OWN, "/fields", null),
            new Whom.ById(self),
            asked,
            reader));
  }
}
