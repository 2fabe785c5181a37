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

/** What is asked of number-service. */
@RegisterRestClient(configKey = "number-service")
@RegisterProvider(OwnToken.class)
@Path("/v1/identities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface NumberService {
  /** Which ids are the same human being as each of these, at most 1,000. */
  @POST
  Identities identities(Persons persons);

  /** Whose. */
  record Persons(List<PersonId> personIds) {}

  /** Each that was asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Identities(List<Identity> persons) {}

  /** One that was asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Identity(PersonId personId, PersonId current, List<PersonId> all) {}
}
