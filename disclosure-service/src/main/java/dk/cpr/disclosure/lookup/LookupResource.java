package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.Ticket;
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

/** Look-ups of one person. */
@Path("/v1/lookups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LookupResource {
  private final Gate gate;
  private final Lookups lookups;
  private final Caller caller;

  LookupResource(Gate gate, Lookups lookups, Caller caller) {
    this.gate = gate;
    this.lookups = lookups;
    this.caller = caller;
  }

  /**
   * The permitted fields of one person. Errors: invalid-input (an unknown path; neither or both of
   * number and personId; no case), no-right (none for the purpose, the person is not covered, or a
   * private recipient asks for another time than now), field-not-permitted (each path named),
   * person-not-found, not-a-personnummer, replacement-number, protection-unknown, try-again.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @Operation(summary = "Look a person up")
  public CompletionStage<LookupAnswer> lookup(
      @Context RoutingContext exchange, @NotNull @Valid Lookup asked) {
    Ticket ticket = gate.enter(exchange);
    return lookups
        .answer(asked, Asker.of(caller))
        .map(
            answer -> {
              gate.check(ticket);
              return answer;
            })
        .toCompletionStage();
  }
}
