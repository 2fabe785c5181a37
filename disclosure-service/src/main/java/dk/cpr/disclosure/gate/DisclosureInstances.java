package dk.cpr.disclosure.gate;

import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.security.OwnToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Where protection-service keeps the leases of this service's instances. */
@RegisterRestClient(configKey = "protection-service")
@RegisterProvider(OwnToken.class)
@Path("/v1/disclosure-instances/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface DisclosureInstances {
  @PUT
  Granted renew(@PathParam("id") UUID id, Progress progress);

  @DELETE
  void stop(@PathParam("id") UUID id);

  /** How far this instance is. */
  record Progress(@Nullable Cursor applied) {
    static Progress upTo(Cursor applied) {
      return new Progress(applied.equals(Cursor.START) ? null : applied);
    }
  }

  /**
   * The lease given.
   *
   * @param mustReach what has to be applied before the first answer; null for nothing
   */
  record Granted(int leaseSeconds, @Nullable Cursor mustReach) {}
}
