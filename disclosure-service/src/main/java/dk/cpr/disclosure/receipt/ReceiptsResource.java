package dk.cpr.disclosure.receipt;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Receipts of disclosures. */
@Path("/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceiptsResource {
  private final Receipts receipts;
  private final ReceiptTable table;
  private final Idempotency idempotency;
  private final Caller caller;

  ReceiptsResource(Receipts receipts, ReceiptTable table, Idempotency idempotency, Caller caller) {
    this.receipts = receipts;
    this.table = table;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * What was disclosed about a person, newest first. A citizen sees their own, without employee and
   * case; an auditor names the person. Errors: not-allowed (another person, or a login that is not
   * bound to one), invalid-input (an auditor names nobody), cursor-invalid.
   *
   * @param after cursor {@code next} of the page before
   * @param limit at most this many, 1 to 200
   */
  @GET
  @RolesAllowed({Roles.CITIZEN, Roles.AUDITOR})
  @RunOnVirtualThread
  @Operation(summary = "What was disclosed about a person, newest first")
  public ReceiptPage receipts(
      @QueryParam("personId") @Nullable UUID personId,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Receipts.Stretch stretch = Receipts.Stretch.of(after, limit);
    return caller.has(Roles.AUDITOR)
        ? receipts.of(named(personId), Receipts.Reader.AUDITOR, stretch)
        : receipts.of(self(personId), Receipts.Reader.CITIZEN, stretch);
  }

  /**
   * Receipts what an owning service is about to answer to a report; the answer may leave when this
   * one has come. Errors: invalid-input, idempotency-key-missing, idempotency-key-reused.
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @CalledBy({"person-service", "address-service", "protection-service"})
  @RunOnVirtualThread
  @Operation(summary = "Receipt an owning service's own answer")
  @APIResponseSchema(value = WrittenReceipt.class, responseCode = "201")
  public RestResponse<WrittenReceipt> write(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewReceipt receipt) {
    Answer<WrittenReceipt> answer =
        idempotency.once(
            new Idempotency.Request("POST /v1/receipts", receipt),
            key,
            WrittenReceipt.class,
            () -> Answer.of(201, written(receipt)));
    return RestResponse.status(RestResponse.Status.CREATED, answer.ids());
  }

  private WrittenReceipt written(NewReceipt receipt) {
    Disclosure disclosure =
        Disclosure.of(
            Occasion.REPORT,
            new Recipient(receipt.organisation(), receipt.user(), receipt.client()),
            new Grounds(receipt.purpose(), receipt.legalBasis(), receipt.caseReference()),
            new Disclosure.Content(receipt.personId(), receipt.fields(), caller.user()));
    table.insert(List.of(disclosure));
    return new WrittenReceipt(disclosure.id());
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
