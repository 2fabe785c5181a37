package dk.cpr.fact.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.OwnToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Where disclosure-service takes receipts from the suite's own services. */
@RegisterRestClient(configKey = "disclosure-service")
@RegisterProvider(OwnToken.class)
@Path("/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ReceiptDoor {
  /** Stores the receipt of an answer that is about to leave this service. */
  @POST
  void receipt(@HeaderParam(Idempotency.HEADER) String key, Receipt receipt);

  /** The same for an answer that tells of many persons: all of them or none. */
  @POST
  @Path("/batches")
  void receipts(@HeaderParam(Idempotency.HEADER) String key, Batch batch);

  /**
   * Receipts of one answer.
   *
   * @param receipts at most a thousand
   */
  record Batch(List<Receipt> receipts) {}

  /**
   * Who is told which fields about whom, and why.
   *
   * @param personId null for an attempt that named nobody who may be told of
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Receipt(
      @Nullable PersonId personId,
      String organisation,
      String user,
      String client,
      List<String> fields,
      String purpose,
      String legalBasis,
      @JsonProperty("case") String caseReference) {}
}
