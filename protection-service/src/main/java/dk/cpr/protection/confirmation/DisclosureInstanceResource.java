package dk.cpr.protection.confirmation;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where instances of disclosure-service lease their leave to answer (law 5). An instance answers a
 * look-up only while its lease runs and after it has applied {@code mustReach}; it takes a lease
 * when its read model is ready to answer, not while it loads, since every confirmation waits for
 * it, and reports progress as it applies. Only client {@code disclosure-service} may call.
 */
@Path("/v1/disclosure-instances/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisclosureInstanceResource {
  private static final String CLIENT = "disclosure-service";
  private final DisclosureInstances instances;
  private final Caller caller;

  DisclosureInstanceResource(DisclosureInstances instances, Caller caller) {
    this.instances = instances;
    this.caller = caller;
  }

  /**
   * Takes or renews a lease. Errors: cursor-invalid, cursor-lost (the log was restored to before
   * {@code applied}: the read model has to be built again).
   */
  @PUT
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("disclosure-service")
  @RunOnVirtualThread
  @Operation(summary = "Take or renew an instance's leave to answer look-ups")
  public Lease renew(@PathParam("id") UUID id, @NotNull @Valid Progress progress) {
    requireDisclosure();
    return instances.renew(id, progress.place());
  }

  /** The instance has stopped answering, and every answer it began has ended. */
  @DELETE
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("disclosure-service")
  @RunOnVirtualThread
  @Operation(summary = "Give an instance's leave to answer back")
  public void stop(@PathParam("id") UUID id) {
    requireDisclosure();
    instances.stop(id);
  }

  private void requireDisclosure() {
    if (!caller.user().equals(CLIENT)) {
      throw new ProblemException(ProblemType.NOT_ALLOWED);
    }
  }
}
