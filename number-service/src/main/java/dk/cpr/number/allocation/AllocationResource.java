package dk.cpr.number.allocation;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import dk.cpr.number.ledger.Turns;
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

/** The door through which numbers are given. */
@Path("/v1/allocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AllocationResource {
  private static final String ROUTE = "POST /v1/allocations";
  private final Allocation allocation;
  private final Turns turns;
  private final Idempotency idempotency;
  private final Caller caller;

  AllocationResource(Allocation allocation, Turns turns, Idempotency idempotency, Caller caller) {
    this.allocation = allocation;
    this.turns = turns;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * Gives the next number of a birth date (1858-01-01 to 2057-12-31, for a birth not after today in
   * Denmark) and sex. The caller's {@value Idempotency#HEADER} is the person id; the same person is
   * given the same number also long after the key was forgotten. Source of the order: the
   * description of PNR by Danmarks Statistik, sections 3 and 4.
   *
   * @throws ProblemException in-the-future; series-exhausted; already-reported when the person
   *     already has another number; number-annulled when the number was given and then annulled
   */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.SERVICE)
  @APIResponseSchema(value = GivenNumber.class, responseCode = "201")
  @Operation(summary = "Give the next number of a birth date and sex to a person")
  public GivenNumber give(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewAllocation order) {
    Answer<GivenTo> answer = turns.inTurn(order.series(), () -> once(key, order));
    return new GivenNumber(allocation.givenTo(answer.ids().personId()));
  }

  private Answer<GivenTo> once(String key, NewAllocation order) {
    return idempotency.once(
        new Idempotency.Request(ROUTE, order),
        key,
        GivenTo.class,
        () -> Answer.of(201, allocation.give(order, caller.user())));
  }
}
