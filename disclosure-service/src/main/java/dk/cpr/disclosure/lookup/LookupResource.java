package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Requester;
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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Look-ups of one person. */
@Path("/v1/lookups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LookupResource {
  private final Access access;
  private final LookupReader reader;
  private final Caller caller;

  LookupResource(Access access, LookupReader reader, Caller caller) {
    this.access = access;
    this.reader = reader;
    this.caller = caller;
  }

  /**
   * The permitted fields of one person. Errors: invalid-input (an unknown path; neither or both of
   * number and personId; no case), no-right (none for the purpose, or a private recipient asks for
   * another time than now), field-not-permitted (each path named), person-not-found (nobody, or
   * nobody that the right covers), not-a-personnummer, replacement-number, protection-unknown,
   * try-again.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @Operation(summary = "Look a person up")
  @APIResponseSchema(LookupAnswer.class)
  public CompletionStage<Released<LookupAnswer>> lookup(
      @Context RoutingContext exchange, @NotNull @Valid Lookup asked) {
    Requester requester = Requester.of(caller);
    Request request =
        new Request(
            requester,
            asked.purpose(),
            LookupForm.fields(asked),
            "/fields",
            requester.caseOf(asked.caseReference()));
    return access.answer(
        exchange, LookupQuery.of(request, LookupForm.subject(asked), asked, reader));
  }
}
