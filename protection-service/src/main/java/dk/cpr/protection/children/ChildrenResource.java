package dk.cpr.protection.children;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.access.Family;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.HumanBeings;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.receipt.Receipts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The children whom a parent's protection can include. */
@Path("/v1/protections/children-at-home")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChildrenResource {
  private final HumanBeings humans;
  private final PersonAccess access;
  private final Family family;
  private final Receipts receipts;

  ChildrenResource(HumanBeings humans, PersonAccess access, Family family, Receipts receipts) {
    this.humans = humans;
    this.access = access;
    this.family = family;
    this.receipts = receipts;
  }

  /** Whose children. */
  public record ParentQuery(@NotNull PersonId personId) {}

  /** Ids of the children, each that which goes on. */
  public record ChildrenAtHome(List<PersonId> children) {}

  /**
   * Gives the children under 18 of whom the person has custody now and who live at the person's
   * address now, with a receipt for each. Errors: wrong-organisation, not-allowed, try-again,
   * peer-unavailable.
   */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.CITIZEN})
  @RunOnVirtualThread
  @Operation(summary = "The children whom a parent's protection can include")
  public ChildrenAtHome childrenAtHome(@NotNull @Valid ParentQuery query) {
    HumanBeing parent = humans.of(query.personId());
    access.require(parent);
    List<PersonId> children =
        family.childrenAtHome(parent).stream().map(HumanBeing::current).toList();
    receipts.tell(children, List.of("custody.holder"));
    receipts.tell(List.of(parent.current()), List.of("child.person"));
    return new ChildrenAtHome(children);
  }
}
