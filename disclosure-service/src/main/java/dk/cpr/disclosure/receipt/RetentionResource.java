package dk.cpr.disclosure.receipt;

import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How long receipts are kept. */
@Path("/v1/receipts/retention")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {
  private final ReceiptRetention retention;

  RetentionResource(ReceiptRetention retention) {
    this.retention = retention;
  }

  /** The term of each kind of receipt, in full months, and what it rests on. */
  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
  @RunOnVirtualThread
  @Operation(summary = "How long each kind of receipt is kept")
  public RetentionTerms terms() {
    return new RetentionTerms(retention.terms());
  }
}
