package dk.cpr.disclosure.copies;

import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.security.OwnToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
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
  @RegisterProvider(OwnToken.class)
  interface OfNumbers extends ChangeFeed {}

  @RegisterRestClient(configKey = "person-changes")
  @RegisterProvider(OwnToken.class)
  interface OfPersons extends ChangeFeed {}

  @RegisterRestClient(configKey = "address-changes")
  @RegisterProvider(OwnToken.class)
  interface OfAddresses extends ChangeFeed {}

  @RegisterRestClient(configKey = "protection-changes")
  @RegisterProvider(OwnToken.class)
  interface OfProtections extends ChangeFeed {}
}
