package dk.cpr.number.forecast;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the CPR office and the register's operator ask about how long the numbers last. */
@Path("/v1/forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ForecastResource {
  private final Forecasting forecasting;

  ForecastResource(Forecasting forecasting) {
    this.forecasting = forecasting;
  }

  /**
   * For 1 to 366 birth dates (1858-01-01 to 2057-12-31): how many numbers there are, are used, are
   * held in open blocks and are left with and without check digit, and when the last is expected to
   * be used at the given rate. Counts only; no number and no person.
   *
   * @throws ProblemException invalid-input
   */
  @POST
  @RolesAllowed({Roles.OFFICE, Roles.OPERATOR})
  @Operation(summary = "How many numbers birth dates have left, and for how long")
  public Forecasts forecast(@NotNull @Valid ForecastQuery query) {
    return forecasting.forecast(query.dates());
  }

  /**
   * Calculates from given counts which birth dates and sexes have entered the series without check
   * digit, and how far; the register's own numbers are not asked.
   *
   * @throws ProblemException invalid-input: beyond-capacity, named-twice, outside-1858-2057
   */
  @POST
  @Path("/without-check-digit")
  @RolesAllowed({Roles.OFFICE, Roles.OPERATOR})
  @Operation(summary = "Which dates have entered the series without check digit, by given counts")
  public WithoutCheckDigit withoutCheckDigit(@NotNull @Valid CountsQuery query) {
    query.refuseImpossible();
    return WithoutCheckDigit.of(query.counts());
  }
}
