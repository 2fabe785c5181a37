package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.ChangePage;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The change log of another service. */
interface ChangeFeed {
  /** The next changes after an opaque cursor ("" from the start). */
  @GET
  @Path("/v1/changes")
  @Produces(MediaType.APPLICATION_JSON)
  ChangePage changes(
      @QueryParam("after") String after,
      @QueryParam("limit") int limit,
      @QueryParam("wait") int wait);

  @RegisterRestClient(configKey = "number-changes")
  @OidcClientFilter
  interface OfNumbers extends ChangeFeed {}

  @RegisterRestClient(configKey = "person-changes")
  @OidcClientFilter
  interface OfPersons extends ChangeFeed {}

  @RegisterRestClient(configKey = "address-changes")
  @OidcClientFilter
  interface OfAddresses extends ChangeFeed {}

  @RegisterRestClient(configKey = "protection-changes")
  @OidcClientFilter
  interface OfProtections extends ChangeFeed {}
}
