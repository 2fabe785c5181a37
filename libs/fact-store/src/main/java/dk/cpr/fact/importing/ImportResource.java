package dk.cpr.fact.importing;

import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The import door of a service that owns facts. */
@Path("/v1/imports/facts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "cpr.facts.owner", stringValue = "NONE", disableIfMissing = true)
public class ImportResource {
  private final FactImport imports;
  private final Caller caller;

  ImportResource(FactImport imports, Caller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  /**
   * Registers whole persons, together or, where one of them cannot be, each on its own. Sending the
   * same batch again changes nothing: the facts themselves are the natural key, so no {@value
   * Idempotency#HEADER} is needed.
   */
  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Register whole persons from an extract")
  public ImportResult facts(@NotNull @Valid ImportBatch batch) {
    return new ImportResult(imports.register(batch, caller.organisation()));
  }
}
