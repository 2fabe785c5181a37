package dk.cpr.kit.change;

import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The change log's door, for the suite's own services only. */
@Path("/v1/changes")
@EndpointDisabled(name = "cpr.changes.offered", stringValue = "false")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
  private static final long STEP = Duration.ofMillis(50).toNanos();

  private final ChangeLog log;

  ChangesResource(ChangeLog log) {
    this.log = log;
  }

  /**
   * The next changes, in order, without gaps.
   *
   * @param after cursor of the last page; nothing reads from the start
   * @param limit at most this many changes, 1 to 5,000
   * @param wait seconds to wait for a change when there is none, 0 to 30
   */
  @GET
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("disclosure-service")
  @RunOnVirtualThread
  @Operation(summary = "The next committed changes, for the suite's own services")
  public ChangePage changes(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit,
      @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30) int wait) {
    Cursor from = after == null || after.isEmpty() ? Cursor.START : Cursor.of(after);
    long until = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
    ChangePage page = log.read(from, limit);
    while (page.changes().isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(STEP);
      page = log.read(from, limit);
    }
    return page;
  }
}
