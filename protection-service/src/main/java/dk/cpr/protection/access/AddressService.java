package dk.cpr.protection.access;

import dk.cpr.kernel.person.PersonId;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What is asked of address-service. */
@RegisterRestClient(configKey = "address-service")
@OidcClientFilter
@Path("/v1/residences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AddressService {
  /** The municipality that a person lives in now; null for none. */
  @POST
  @Path("/municipality")
  Home municipality(Inhabitant person);

  /** Whose. */
  record Inhabitant(PersonId personId) {}

  /** Where, four digits. */
  record Home(@Nullable String municipality) {}
}
