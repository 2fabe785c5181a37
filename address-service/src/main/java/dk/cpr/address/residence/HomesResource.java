package dk.cpr.address.residence;

import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where several persons live now, for the suite's own services. */
@Path("/v1/residences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HomesResource {
  private final Homes homes;

  HomesResource(Homes homes) {
    this.homes = homes;
  }

  /** Whose municipalities, at most 1,000 persons. */
  public record Residents(@NotNull @Size(min = 1, max = 1000) List<@NotNull PersonId> personIds) {}

  /** The municipalities of those who have one; the others are absent. */
  public record Municipalities(List<ResidentOf> residents) {}

  /** One person's; four digits. */
  public record ResidentOf(PersonId personId, String municipality) {}

  /**
   * Whose home, and who may live there.
   *
   * @param personIds the ids of one human being
   */
  public record Neighbours(
      @NotNull @Size(min = 1, max = 1000) List<@NotNull PersonId> personIds,
      @NotNull @Size(max = 1000) List<@NotNull PersonId> others) {}

  /** Those of the others who live there, in the order asked. */
  public record AtHome(List<PersonId> personIds) {}

  /**
   * Says in which municipality each person lives now, as known now; a person without a residence,
   * or with one in a fictive municipality (0010-0019) only, is absent.
   */
  @POST
  @Path("/municipalities")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("protection-service")
  @Operation(summary = "In which municipalities do these persons live?")
  public Municipalities municipalities(@NotNull @Valid Residents residents) {
    Map<PersonId, MunicipalityCode> found = homes.municipalities(residents.personIds());
    return new Municipalities(
        residents.personIds().stream()
            .distinct()
            .flatMap(
                person ->
                    Stream.ofNullable(found.get(person))
                        .map(municipality -> new ResidentOf(person, municipality.code())))
            .toList());
  }

  /**
   * Says who of the others has the same registered address now (municipality, road, house, floor,
   * door), as known now. Road codes 9900-9999 are no address to share.
   */
  @POST
  @Path("/same-home")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("protection-service")
  @Operation(summary = "Who of these lives at the address of this person?")
  public AtHome sameHome(@NotNull @Valid Neighbours neighbours) {
    return new AtHome(homes.sharing(neighbours.personIds(), neighbours.others()));
  }
}
