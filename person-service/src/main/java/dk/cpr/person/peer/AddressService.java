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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What is asked of address-service. */
@RegisterRestClient(configKey = "address-service")
@RegisterProvider(OwnToken.class)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AddressService {
  /** Registers where a newborn lives. */
  @POST
  @Path("/residences")
  void reside(@HeaderParam(Idempotency.HEADER) String key, Residence residence);

  /** Takes back a newborn's residence after a refusal. */
  @POST
  @Path("/residences/withdrawals")
  void withdraw(@HeaderParam(Idempotency.HEADER) String key, Withdrawal withdrawal);

  /** Whether two persons had a registered address in common within a time. */
  @POST
  @Path("/residences/shared")
  Shared shared(Two two);

  /** The municipality that a person lives in, or lived in at a time. */
  @POST
  @Path("/residences/municipality")
  Home municipality(Inhabitant person);

  /** Registers that somebody leaves the country; the movement is the key. */
  @POST
  @Path("/movements/departures")
  Moved depart(@HeaderParam(Idempotency.HEADER) String key, Departure departure);

  /** What that would do. */
  @POST
  @Path("/movements/departures/previews")
  Moved preview(Departure departure);

  /** Registers that somebody without a home here moves in; the movement is the key. */
  @POST
  @Path("/movements/arrivals")
  Moved arrive(@HeaderParam(Idempotency.HEADER) String key, Arrival arrival);

  /** What that would do. */
  @POST
  @Path("/movements/arrivals/previews")
  Moved preview(Arrival arrival);

  /** Registers that somebody has a number and no home here; the movement is the key. */
  @POST
  @Path("/movements/administrations")
  Moved administer(@HeaderParam(Idempotency.HEADER) String key, Administration administration);

  /** Registers that somebody's home ends without another; the movement is the key. */
  @POST
  @Path("/movements/endings")
  Moved end(@HeaderParam(Idempotency.HEADER) String key, Ending ending);

  /** What that would do. */
  @POST
  @Path("/movements/endings/previews")
  Moved preview(Ending ending);

  /** What a movement did. */
  @POST
  @Path("/movements/reads")
  Moved movement(Movement movement);

  /** Takes a movement back after a refusal. */
  @POST
  @Path("/movements/withdrawals")
  void withdraw(@HeaderParam(Idempotency.HEADER) String key, Movement movement);

  /** Whether an address was in use. */
  @POST
  @Path("/addresses/check")
  Checked check(AddressAt address);

  /**
   * Where someone lives from a time on.
   *
   * @param like the person whose residence at that time it shall be; null when an address is given
   * @param effectFrom the birth, local time
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Residence(
      PersonId personId, @Nullable PersonId like, @Nullable Address address, String effectFrom) {}

  /** An address by its codes. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Address(
      String municipality,
      String road,
      @Nullable String house,
      @Nullable String floor,
      @Nullable String door) {}

  /**
   * An address by its codes, and when it must have been in use.
   *
   * @param at local time
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddressAt(
      String municipality,
      String road,
      @Nullable String house,
      @Nullable String floor,
      @Nullable String door,
      String at) {}

  /** Which movement: the id of the event that it belongs to. */
  record Movement(UUID movementId) {}

  /**
   * Who leaves for which country, when; the lines are the address there.
   *
   * @param missing whether the person had disappeared, and so has no home any more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Departure(
      UUID movementId,
      PersonId personId,
      String country,
      @Nullable List<String> lines,
      String effectFrom,
      @Nullable String effectMark,
      boolean missing) {}

  /**
   * Whose home ends, when.
   *
   * @param cause DEATH or DISAPPEARANCE
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ending(
      UUID movementId,
      PersonId personId,
      String cause,
      String effectFrom,
      @Nullable String effectMark) {}

  /** Who arrives from which country, where and when. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Arrival(
      UUID movementId,
      PersonId personId,
      Address address,
      @Nullable String careOf,
      @Nullable String fromCountry,
      String effectFrom,
      @Nullable String effectMark) {}

  /** Who is registered under which administrative municipality, when. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Administration(
      UUID movementId,
      PersonId personId,
      String municipality,
      String effectFrom,
      @Nullable String effectMark) {}

  /** What a movement began and ended. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Moved(PersonId personId, List<Begun> opened, List<Ended> ended) {}

  /** A fact that is new; without id in a preview. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Begun(@Nullable UUID factId, String kind, @Nullable String effectFrom) {}

  /** A fact that does not stand any more as it did. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Ended(UUID factId, String kind) {}

  /** Whose residence. */
  record Withdrawal(PersonId personId) {}

  /** Two persons and a time, last day not included. */
  record Two(PersonId a, PersonId b, LocalDate from, LocalDate to) {}

  /**
   * Whose.
   *
   * @param at local time; null for now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Inhabitant(PersonId personId, @Nullable String at) {
    /** Who is asked about as of now. */
    public Inhabitant(PersonId personId) {
      this(personId, null);
    }
  }

  /** Four digits; null for somebody without residence. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Home(@Nullable String municipality) {}

  /** Whether they did. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Shared(boolean shared) {}

  /** Whether it is. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Checked(boolean known) {}
}
