package dk.cpr.number.annulment;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import dk.cpr.number.ledger.NumberState;
import dk.cpr.number.ledger.Registered;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The door through which a number is annulled, and that is undone. */
@Path("/v1/annulments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnnulmentResource {
  private static final String UNDO = "POST /v1/annulments/undo";
  private final Annulment annulment;
  private final Restoration restoration;
  private final Idempotency idempotency;
  private final Caller caller;

  AnnulmentResource(
      Annulment annulment, Restoration restoration, Idempotency idempotency, Caller caller) {
    this.annulment = annulment;
    this.restoration = restoration;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * Annuls a current number. Annulling it again changes nothing, so no key is needed.
   *
   * @throws ProblemException invalid-input unless either number or personId is given;
   *     authority-not-entitled; person-not-found; contradicts-known-fact when the number is not
   *     current
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "Annul a number that was given in error")
  public Annulled annul(@NotNull @Valid NewAnnulment order) {
    if ((order.number() == null) == (order.personId() == null)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("", "one-of-two", "either number or personId is needed");
    }
    return new Annulled(annulment.annul(order, caller.user()), NumberState.ANNULLED);
  }

  /**
   * Makes a number current again that was annulled in error.
   *
   * @throws ProblemException authority-not-entitled; person-not-found when the number was never
   *     given; contradicts-known-fact when it is not annulled, or its person goes by another number
   */
  @POST
  @Path("/undo")
  @ResponseStatus(201)
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @APIResponseSchema(value = Restored.class, responseCode = "201")
  @Operation(summary = "Make a number current again that was annulled in error")
  public Restored restore(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewRestoration order) {
    Answer<Registered> answer =
        idempotency.once(
            new Idempotency.Request(UNDO, order),
            key,
            Registered.class,
            () -> Answer.of(201, restoration.restore(order, caller.user())));
    return new Restored(answer.ids().personId(), NumberState.CURRENT);
  }
}
