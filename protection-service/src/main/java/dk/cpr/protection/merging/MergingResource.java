package dk.cpr.protection.merging;

import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.confirmation.Confirmation;
import dk.cpr.protection.confirmation.SettledActs;
import dk.cpr.protection.confirmation.SettledTypes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Protections across a merge and a split, which person-service drives. The same key waits again for
 * the confirmation; another key does what is missing, for a protection may have come between two
 * steps.
 */
@Path("/v1/protections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MergingResource {
  private final Merging merging;
  private final Confirmation confirmation;
  private final Duration longest;

  MergingResource(
      Merging merging,
      Confirmation confirmation,
      @ConfigProperty(name = "cpr.protection.inherit-wait") Duration longest) {
    this.merging = merging;
    this.confirmation = confirmation;
    this.longest = longest;
  }

  /**
   * Gives the survivor what either has, of each type to the later end, and remembers what each had.
   * Errors: invalid-input, not-allowed, try-again.
   */
  @POST
  @Path("/merges")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @RunOnVirtualThread
  @Operation(summary = "Bring the protections of two persons together who are one human being")
  public SettledTypes merge(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewMerge wish) {
    return settled(merging.merge(key, wish));
  }

  /**
   * Gives each at least what it had before the merge, unless that lapsed, and both what was
   * protected or renewed meanwhile. Errors: invalid-input, not-allowed, try-again.
   */
  @POST
  @Path("/splits")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @RunOnVirtualThread
  @Operation(summary = "Give two persons their protections who were taken for one human being")
  public SettledTypes split(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewSplit wish) {
    return settled(merging.split(key, wish));
  }

  private SettledTypes settled(SettledActs done) {
    return new SettledTypes(done.types(), confirmation.await(done.protections(), longest));
  }
}
