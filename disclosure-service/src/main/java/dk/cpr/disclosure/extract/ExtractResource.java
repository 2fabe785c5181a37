package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
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

  private static final int MOST = 1000;

  private final Access access;
  private final FrameReader reader;
  private final ExtractFiles files;
  private final Caller caller;

  ExtractResource(Access access, FrameReader reader, ExtractFiles files, Caller caller) {
    this.access = access;
    this.reader = reader;
    this.files = files;
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
  @Operation(summary = "The records of persons")
  @APIResponse(
      responseCode = "200",
      description = "Records P12170",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
  public CompletionStage<RestResponse<Released<byte[]>>> extract(
      @Context RoutingContext exchange, @NotNull @Valid ExtractOrder order) {
    Requester requester = Requester.of(caller);
    RecordChoice choice = RecordChoice.of(order.records());
    return access
        .answer(
            exchange,
            new ExtractQuery(
                new Request(
                    requester,
                    order.purpose(),
                    List.of(),
                    "/records",
                    requester.caseOf(order.caseReference())),
                order,
                AskedPersons.of(order, MOST),
                choice,
                reader,
                files))
        .thenApply(file -> RestResponse.ResponseBuilder.ok(file, RECORDS).build());
  }
}
