package dk.cpr.disclosure.receiptlist;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Receipts of disclosures. */
@Path("/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptListResource {
  private final Access access;
  private final Receipts receipts;
  private final Caller caller;

  ReceiptListResource(Access access, Receipts receipts, Caller caller) {
    this.access = access;
    this.receipts = receipts;
    this.caller = caller;
  }

  /**
   * What was disclosed about a person, newest first. A citizen sees their own, without employee and
   * case; an auditor names the person, and leaves a receipt. Errors: not-allowed (another person,
   * or a login that is not bound to one), invalid-input (an auditor names nobody), cursor-invalid,
   * protection-unknown, try-again.
   *
   * @param after cursor {@code next} of the page before
   * @param limit at most this many, 1 to 200
   */
  @GET
  @RolesAllowed({Roles.CITIZEN, Roles.AUDITOR})
  @Operation(summary = "What was disclosed about a person, newest first")
  @APIResponseSchema(ReceiptPage.class)
  public CompletionStage<Released<ReceiptPage>> receipts(
      @Context RoutingContext exchange,
      @QueryParam("personId") @Nullable UUID personId,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Receipts.Stretch stretch = Receipts.Stretch.of(after, limit);
    if (caller.has(Roles.AUDITOR)) {
      PersonId person = named(personId);
      return access.inspected(
          exchange,
          Requester.inspector(caller),
          person,
          () -> receipts.of(person, Receipts.Reader.AUDITOR, stretch));
    }
    PersonId self = self(personId);
    return access.own(exchange, () -> receipts.of(self, Receipts.Reader.CITIZEN, stretch));
  }

  private static PersonId named(@Nullable UUID personId) {
    if (personId == null) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/personId", "not-null", "name the person");
    }
    return new PersonId(personId);
  }

  private PersonId self(@Nullable UUID personId) {
    PersonId own =
        caller.personId().orElseThrow(() -> new ProblemException(ProblemType.NOT_ALLOWED));
    if (personId != null && !own.value().equals(personId)) {
      throw new ProblemException(ProblemType.NOT_ALLOWED);
    }
    return own;
  }
}
