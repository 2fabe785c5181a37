package dk.cpr.person.peer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Idempotency;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of protection-service. */
@RegisterRestClient(configKey = "protection-service")
@OidcClientFilter
@Path("/v1/protections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ProtectionService {
  /** Gives a newborn the protections that the mother has, before anything else is known of it. */
  @POST
  @Path("/inherit")
  Inherited inherit(@HeaderParam(Idempotency.HEADER) String key, Inheritance inheritance);

  /**
   * Who inherits from whom.
   *
   * @param effectFrom the birth, local time
   */
  record Inheritance(PersonId child, PersonId from, String effectFrom) {}

  /**
   * What the child has.
   *
   * @param confirmed whether every instance that answers look-ups has applied it; until then the
   *     same is asked again
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Inherited(List<String> inherited, boolean confirmed) {}
}
