package dk.cpr.protection.worklist;

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
import org.jspecify.annotations.Nullable;

/** Lists of protections, each person on them with a receipt. */
@Path("/v1/protections")
@Produces(MediaType.APPLICATION_JSON)
public class WorkListResource {
  private final WorkLists lists;
  private final WorkTable table;
  private final OwnProtections own;

  WorkListResource(WorkLists lists, WorkTable table, OwnProtections own) {
    this.lists = lists;
    this.table = table;
    this.own = own;
  }

  /**
   * The citizen's own protections and those of children in their custody, with notices. Errors:
   * not-allowed (a login that is bound to nobody), try-again, peer-unavailable.
   */
  @GET
  @RolesAllowed(Roles.CITIZEN)
  @RunOnVirtualThread
  @Operation(summary = "Own protections and those of own children")
  public OwnProtections.OwnList own() {
    return own.list();
  }

  /**
   * Protections that end within 30 days, the earliest end first: of the residents of the own
   * municipality; of everybody for the CPR office. Errors: wrong-organisation, cursor-invalid,
   * try-again, peer-unavailable.
   *
   * @param after cursor {@code next} of the page before
   */
  @GET
  @Path("/expiring")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "Protections that end within 30 days")
  public WorkPage expiring(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit) {
    return lists.page(table::expiring, after, limit);
  }

  /**
   * Requests that wait for a decision, the earliest first: of the residents of the own
   * municipality; of everybody for the CPR office. Errors: wrong-organisation, cursor-invalid,
   * try-again, peer-unavailable.
   *
   * @param after cursor {@code next} of the page before
   */
  @GET
  @Path("/to-approve")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "Requests for protection that wait for a decision")
  public WorkPage toApprove(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit) {
    return lists.page(table::toApprove, after, limit);
  }
}
