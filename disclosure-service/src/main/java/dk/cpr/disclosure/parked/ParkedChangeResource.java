package dk.cpr.disclosure.parked;

import dk.cpr.disclosure.copies.ParkedChanges;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Changes of the owners' logs that could not be applied here; they are tried again by themselves.
 */
@Path("/v1/parked-changes")
@Produces(MediaType.APPLICATION_JSON)
public class ParkedChangeResource {
  private final ParkedChanges parked;

  ParkedChangeResource(ParkedChanges parked) {
    this.parked = parked;
  }

  /**
   * What is parked, without what it says and whom it is about: which log, what failed, how often.
   *
   * @param after id of the last one seen; 0 from the start
   * @param limit at most this many, 1 to 1,000
   */
  @GET
  @RolesAllowed(Roles.OPERATOR)
  @RunOnVirtualThread
  @Operation(summary = "Changes that could not be applied; whom they are about is withheld")
  @APIResponseSchema(ParkedPage.class)
  public ParkedPage list(
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return ParkedPage.of(parked.list(after, limit), limit);
  }
}
