package dk.cpr.address.dar;

import dk.cpr.address.batch.BatchAnswer;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The door through which DAR's rows arrive. */
@Path("/v1/imports/dar/{entity}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DarImportResource {
  private final DarReplica replica;
  private final Caller caller;

  DarImportResource(DarReplica replica, Caller caller) {
    this.replica = replica;
    this.caller = caller;
  }

  /**
   * Takes up to 500 rows of one entity as DAR 1.0 publishes them, e.g. {@code
   * {"rowkey":3802320,"id":"01ff…","registreringfra":"2018-05-03T16:58:34Z","registreringtil":null,
   * "virkningfra":…,"virkningtil":null,"status":"3","adressebetegnelse":…,"husnummer_id":…}}. The
   * key of a row is its entity and rowkey: a known row with {@code registreringtil} set is closed,
   * the same row again changes nothing, so no Idempotency-Key is needed. A broken row is set aside
   * ({@code missing-field:}, {@code wrong-type:}, {@code malformed:}, {@code unknown-code:}, {@code
   * impossible-period:} with the field, {@code older-than-known}, {@code
   * met-twice-with-different-content}) and the others are kept. 404 for an entity that DAR has not.
   */
  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Take rows of Danmarks Adresseregister")
  public BatchAnswer rows(
      @PathParam("entity")
          @Parameter(schema = @Schema(type = SchemaType.STRING, examples = "Adresse"))
          DarEntity entity,
      @NotNull @Size(min = 1, max = 500) List<@NotNull Map<String, @Nullable Object>> rows) {
    return replica.register(entity, rows, caller.organisation());
  }
}
