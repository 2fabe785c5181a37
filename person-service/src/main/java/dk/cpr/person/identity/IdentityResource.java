package dk.cpr.person.identity;

import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the numbers of an extract become persons. */
@Path("/v1/imports/identities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IdentityResource {
  private final Identities identities;

  IdentityResource(Identities identities) {
    this.identities = identities;
  }

  /**
   * Gives each number its person. A number that is known keeps its person, so sending a batch again
   * changes nothing; a changed number and its successor are one person. A row whose number is none
   * is set aside with the reason.
   */
  @POST
  @RolesAllowed(Roles.OPERATOR)
  @RunOnVirtualThread
  @Operation(summary = "Give the numbers of an extract their persons")
  public IdentitiesTaken take(@NotNull @Valid NewIdentities numbers) {
    return identities.take(numbers);
  }
}
