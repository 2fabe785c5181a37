package dk.cpr.protection.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.OwnToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of person-service. */
@RegisterRestClient(configKey = "person-service")
@RegisterProvider(OwnToken.class)
@Path("/v1/persons/reads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface PersonService {
  /** What holds of a person now. */
  @POST
  Facts facts(Question question);

  /** Whose. */
  record Question(PersonId personId) {}

  /** Valid facts in effect. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Facts(List<Fact> facts) {
    /** Those of a kind. */
    Stream<Fact> of(FactKind kind) {
      return facts.stream().filter(fact -> fact.kind().equals(kind.wireName()));
    }
  }

  /** One of them. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Fact(String kind, String slot, Map<String, String> value) {}
}
