package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.Ticket;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Extracts of up to a thousand persons. */
@Path("/v1/extracts")
@Consumes(MediaType.APPLICATION_JSON)
public class ExtractResource {
  /** What an extract is sent as, whatever else would be accepted. */
  static final String RECORDS = "text/plain;charset=ISO-8859-1";

  private final Gate gate;
  private final Extracts extracts;
  private final Caller caller;

  ExtractResource(Gate gate, Extracts extracts, Caller caller) {
    this.gate = gate;
    this.extracts = extracts;
    this.caller = caller;
  }

  /**
   * The records P12170 of the persons that the order names, a line each; see docs/extract.md for
   * their form. One who is not known, or whom the right does not cover, is a record 910. Under name
   * and address protection the records that tell of them are left out, unless the right sees what
   * is protected. Errors: invalid-input (nobody or more than 1000 named, an unknown record type,
   * 002 without 004, no case), not-a-personnummer and replacement-number (each place named),
   * no-right (none for the purpose, or a private recipient), field-not-permitted (each record
   * named, with the fields that are outside), protection-unknown, try-again.
   */
  @POST
  @RolesAllowed({Roles.SYSTEM, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "The records of persons")
  @APIResponse(
      responseCode = "200",
      description = "Records P12170",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<byte[]> extract(
      @Context RoutingContext exchange, @NotNull @Valid ExtractOrder order) throws IOException {
    Ticket ticket = gate.enter(exchange);
    byte[] file = extracts.make(order, Asker.of(caller));
    gate.check(ticket);
    return RestResponse.ResponseBuilder.ok(file, RECORDS).build();
  }
}
