package dk.cpr.address.road;

import dk.cpr.address.batch.BatchAnswer;
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
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door through which CPR's road register (P05780) arrives. */
@Path("/v1/imports/roads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoadImportResource {
  private final RoadImport imports;
  private final Caller caller;

  RoadImportResource(RoadImport imports, Caller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  /**
   * Takes up to 500 records, e.g. {@code {"source":{"system":"P05780","task":"370715",
   * "productionDate":"2017-05-31"},"records":[{"recordType":"001","fields":{"municipality":"0010",
   * "road":"0070","name":"Norge",…}}]}}. The record itself is its key: the same again changes
   * nothing, so no Idempotency-Key is needed. Set aside are {@code unknown-record-type}, {@code
   * unknown-field}, {@code missing-field:}, {@code malformed:} with the field, and new records of a
   * delivery {@code older-than-known}.
   */
  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Take records of CPR's road register")
  public BatchAnswer records(@NotNull @Valid RoadDelivery delivery) {
    return imports.register(delivery, caller.organisation());
  }

  /**
   * Says that every record of a delivery was sent, up to its record 999: records of the same system
   * and task that it does not hold are closed. Nothing happens unless it is the newest delivery.
   */
  @POST
  @Path("/completions")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Close the roads that a delivery no longer holds")
  public RoadDelivery.Completed complete(@NotNull @Valid RoadDelivery.Completion completion) {
    return new RoadDelivery.Completed(
        IntStream.generate(() -> imports.closeSome(completion.source(), caller.organisation()))
            .takeWhile(closed -> closed > 0)
            .sum());
  }
}
