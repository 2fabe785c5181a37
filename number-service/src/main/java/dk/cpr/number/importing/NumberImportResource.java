package dk.cpr.number.importing;

import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door through which numbers given elsewhere come in; person-service opens it. */
@Path("/v1/imports/numbers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NumberImportResource {
  private final NumberImport imports;
  private final Caller caller;

  NumberImportResource(NumberImport imports, Caller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  /**
   * Registers what an extract says of numbers. A known number keeps its person; a changed number
   * and its successor are one person; a deleted duplicate keeps its own and points at the survivor;
   * a mentioned number is never given to anyone. What contradicts is set aside with a reason, by
   * groups that belong together; the rest is registered. Sending the same again changes nothing:
   * the statements are their own key. Source: records 001 and 022 of P12170.
   */
  @POST
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "Register what an extract says of numbers")
  public ImportAnswer register(@NotNull @Valid NumberBatch batch) {
    return imports.register(batch, caller.user());
  }
}
