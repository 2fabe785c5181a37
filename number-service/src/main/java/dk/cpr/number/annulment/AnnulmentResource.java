package dk.cpr.number.annulment;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import dk.cpr.number.ledger.NumberState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door through which a number is annulled. */
@Path("/v1/annulments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnnulmentResource {
  private final Annulment annulment;
  private final Caller caller;

  AnnulmentResource(Annulment annulment, Caller caller) {
    this.annulment = annulment;
    this.caller = caller;
  }

  /**
   * Annuls a current number. Annulling it again changes nothing, so no key is needed.
   *
   * @throws ProblemException invalid-input unless either number or personId is given;
   *     person-not-found; contradicts-known-fact when the number is not current
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @Operation(summary = "Annul a number that was given in error")
  public Annulled annul(@NotNull @Valid NewAnnulment order) {
    if ((order.number() == null) == (order.personId() == null)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("", "one-of-two", "either number or personId is needed");
    }
    return new Annulled(annulment.annul(order, caller.user()), NumberState.ANNULLED);
  }
}
