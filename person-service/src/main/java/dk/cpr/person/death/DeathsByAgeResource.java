package dk.cpr.person.death;

import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Deaths of the very old abroad, for the CPR office; every night they are registered anyway. */
@Path("/v1/deaths-by-age")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeathsByAgeResource {
  private final DeathsByAge deaths;
  private final Caller caller;

  DeathsByAgeResource(DeathsByAge deaths, Caller caller) {
    this.deaths = deaths;
    this.caller = caller;
  }

  /** How many a run would find. Errors: wrong-organisation. */
  @GET
  @RolesAllowed(Roles.OFFICE)
  @Operation(summary = "How many of the very old abroad would be registered as dead")
  public DeathsByAgeView count() {
    caller.requireKind(OrganisationKind.OFFICE);
    return deaths.count();
  }

  /**
   * Registers them now. Whoever is dead is not found again, so a repetition does nothing twice and
   * needs no key. Errors: wrong-organisation.
   */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(summary = "Register the very old abroad as dead")
  public DeathsByAgeView register() {
    caller.requireKind(OrganisationKind.OFFICE);
    return deaths.register();
  }
}
