package dk.cpr.protection.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.OwnToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of address-service. */
@RegisterRestClient(configKey = "address-service")
@RegisterProvider(OwnToken.class)
@Path("/v1/residences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface AddressService {
  /** The municipalities that persons live in now; who lives in none is absent. */
  @POST
  @Path("/municipalities")
  Municipalities municipalities(Residents persons);

  /** Who of the others has the address of this person now. */
  @POST
  @Path("/same-home")
  AtHome sameHome(Neighbours neighbours);

  /** Whose, at most 1,000. */
  record Residents(List<PersonId> personIds) {}

  /** Where. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Municipalities(List<Resident> residents) {}

  /** Where one lives, four digits. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Resident(PersonId personId, String municipality) {}

  /** Whose home, and who may live there. */
  record Neighbours(List<PersonId> personIds, List<PersonId> others) {}

  /** Those who do. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AtHome(List<PersonId> personIds) {}
}
