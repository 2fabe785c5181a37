package dk.cpr.person.authority;

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

/** Where the authority list (P02680) comes in. */
@Path("/v1/imports/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthorityResource {
  private final AuthorityList list;

  AuthorityResource(AuthorityList list) {
    this.list = list;
  }

  /**
   * Takes rows of the list. Code and start are the natural key, so sending them again changes
   * nothing.
   */
  @POST
  @RolesAllowed(Roles.OPERATOR)
  @RunOnVirtualThread
  @Operation(summary = "Take rows of the authority list")
  public AuthoritiesTaken take(@NotNull @Valid NewAuthorities rows) {
    return list.take(rows.authorities());
  }
}
