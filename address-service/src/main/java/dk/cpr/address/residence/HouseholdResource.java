package dk.cpr.address.residence;

import dk.cpr.address.form.When;
import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Answers what the suite's own services must know of where persons live to do their work. */
@Path("/v1/residences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdResource {
  private final Households households;

  HouseholdResource(Households households) {
    this.households = households;
  }

  /**
   * Whose municipality.
   *
   * @param at local date and time, {@code 2026-05-04T10:15}; now where it is left out
   */
  public record Resident(
      @NotNull PersonId personId,
      @Nullable
          @Pattern(
              regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?",
              message = "a local date and time like 2026-05-04T10:15")
          String at) {}

  /** Four digits; null when no residence is in effect then. */
  public record Municipality(@Nullable String municipality) {}

  /**
   * Two persons and the days in question.
   *
   * @param from first day
   * @param to first day after
   */
  public record Pair(
      @NotNull PersonId a, @NotNull PersonId b, @NotNull LocalDate from, @NotNull LocalDate to) {}

  /** Whether there was a common time. */
  public record Shared(boolean shared) {}

  /**
   * Says in which municipality a person lives, or lived at a time, as known now; null for somebody
   * without a residence, also when registered in a fictive municipality (0010-0019) only.
   */
  @POST
  @Path("/municipality")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "In which municipality does this person live?")
  public Municipality municipality(@NotNull @Valid Resident resident) {
    return new Municipality(
        (resident.at() == null
                ? households.municipality(resident.personId())
                : households.municipality(resident.personId(), When.of(resident.at(), "/at")))
            .map(MunicipalityCode::code)
            .orElse(null));
  }

  /**
   * Says whether two persons had the same registered address (municipality, road, house, floor,
   * door) at a common time within a period, as known now: forældreansvarsloven § 7. Road codes
   * 9900-9999 are no address to share. 400 when the period is empty.
   */
  @POST
  @Path("/shared")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "Did these two live at the same address?")
  public Shared shared(@NotNull @Valid Pair pair) {
    return new Shared(households.shared(pair));
  }
}
