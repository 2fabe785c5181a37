package dk.cpr.person.peer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.OwnToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What is asked of protection-service. */
@RegisterRestClient(configKey = "protection-service")
@RegisterProvider(OwnToken.class)
@Path("/v1/protections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ProtectionService {
  /** Gives a newborn the protections that the mother has, before anything else is known of it. */
  @POST
  @Path("/inherit")
  Inherited inherit(@HeaderParam(Idempotency.HEADER) String key, Inheritance inheritance);

  /** Protects a survivor as any of two is, who become one. */
  @POST
  @Path("/merges")
  Protected merge(@HeaderParam(Idempotency.HEADER) String key, Merge merge);

  /** Gives each of two, who are two again, what it had. */
  @POST
  @Path("/splits")
  Protected split(@HeaderParam(Idempotency.HEADER) String key, Split split);

  /** Protects somebody at their own request, before a home is known. */
  @POST
  @Path("/requested")
  Protected request(@HeaderParam(Idempotency.HEADER) String key, Request request);

  /** Which protections hold now, by every id of the human beings. */
  @POST
  @Path("/active")
  Active active(PersonsAsked persons);

  /** Whose protections, at most 1,000. */
  record PersonsAsked(List<PersonId> personIds) {}

  /** Each that was asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Active(List<Held> persons) {}

  /** The protections of one. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Held(PersonId personId, List<String> types) {}

  /**
   * Two who become one.
   *
   * @param effectFrom the merge, local time
   */
  record Merge(PersonId duplicate, PersonId survivor, String effectFrom) {}

  /** Two who were merged. */
  record Split(PersonId duplicate, PersonId survivor) {}

  /**
   * A protection that somebody asks for.
   *
   * @param organisation CVR number of who registers it
   * @param user its employee
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Request(
      PersonId personId,
      String effectFrom,
      @Nullable String until,
      @Nullable String reason,
      @Nullable String document,
      String organisation,
      String user) {}

  /**
   * What holds now.
   *
   * @param confirmed whether every instance that answers look-ups has applied it; until then the
   *     same is asked again
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Protected(List<String> types, boolean confirmed) {}

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
