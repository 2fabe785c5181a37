package dk.cpr.disclosure.receipt;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where the owning services leave receipts of what they answer to a report. */
@Path("/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceiptsResource {
  private final ReceiptTable table;
  private final Idempotency idempotency;
  private final Caller caller;

  ReceiptsResource(ReceiptTable table, Idempotency idempotency, Caller caller) {
    this.table = table;
    this.idempotency = idempotency;
    this.caller = caller;
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

  /**
   * Receipts an answer that tells of many persons: all of them or none, in one statement. Errors:
   * as for one.
   */
  @POST
  @Path("/batches")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy({"person-service", "address-service", "protection-service"})
  @RunOnVirtualThread
  @Operation(summary = "Receipt an owning service's own answer about many persons")
  @APIResponseSchema(value = WrittenReceipts.class, responseCode = "201")
  public RestResponse<WrittenReceipts> writeAll(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewReceipts batch) {
    Answer<WrittenReceipts> answer =
        idempotency.once(
            new Idempotency.Request("POST /v1/receipts/batches", batch),
            key,
            WrittenReceipts.class,
            () -> Answer.of(201, written(batch.receipts())));
    return RestResponse.status(RestResponse.Status.CREATED, answer.ids());
  }

  private WrittenReceipt written(NewReceipt receipt) {
    return new WrittenReceipt(written(List.of(receipt)).receipts().getFirst());
  }

  private WrittenReceipts written(List<NewReceipt> receipts) {
    List<Disclosure> disclosures = receipts.stream().map(this::disclosure).toList();
    table.insert(disclosures);
    return new WrittenReceipts(disclosures.stream().map(Disclosure::id).toList());
  }

  private Disclosure disclosure(NewReceipt receipt) {
    return Disclosure.of(
        Occasion.REPORT,
        new Recipient(receipt.organisation(), receipt.user(), receipt.client()),
        new Grounds(receipt.purpose(), receipt.legalBasis(), receipt.caseReference()),
        new Disclosure.Content(receipt.personId(), receipt.fields(), Map.of(), caller.user()));
  }
}
