package dk.cpr.disclosure.statistics;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.kernel.time.AsOf;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Figures for authorities: counts of all persons, at any point of both time axes. No person is told
 * of, so no right is needed and no receipt is left; who asks must be an authority, since private
 * recipients get nothing of the past.
 */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {
  private static final int LONGEST = 40;
  private final Access access;
  private final Times times;
  private final Figures figures;
  private final Caller caller;

  StatisticsResource(Access access, Times times, Figures figures, Caller caller) {
    this.access = access;
    this.times = times;
    this.figures = figures;
    this.caller = caller;
  }

  /**
   * The eleven rows of table 1 of the CPR office's plan for 2023-2025. Times are {@code
   * 2024-05-01}, {@code 2024-05-01T12:30} (local time of Denmark), or with an offset or Z. Numbers
   * that are only mentioned by others are not counted.
   *
   * @throws ProblemException wrong-organisation; invalid-input; in-the-future; try-again while the
   *     figures are being counted or not everything known then has come in
   */
  @GET
  @Path("/persons-by-status")
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE, Roles.AUDITOR, Roles.OPERATOR})
  @RunOnVirtualThread
  @Operation(summary = "How many numbers are of residents, emigrated, dead, changed and so on")
  @APIResponseSchema(PersonsByStatus.class)
  public Released<PersonsByStatus> personsByStatus(
      @Context RoutingContext exchange,
      @QueryParam("validAt") @Nullable @Size(max = LONGEST) String validAt,
      @QueryParam("knownAt") @Nullable @Size(max = LONGEST) String knownAt) {
    return access.figures(
        exchange,
        () -> {
          AsOf asOf = asked(validAt, knownAt);
          return PersonsByStatus.of(asOf, figures.at(asOf));
        });
  }

  /**
   * Figure 1 of the same plan: residents of Denmark (status 01 and 03) by age, which is counted
   * from the birth date that the number carries. Times and errors as for the table.
   *
   * @throws ProblemException as there
   */
  @GET
  @Path("/residents-by-age")
  @RolesAllowed({Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE, Roles.AUDITOR, Roles.OPERATOR})
  @RunOnVirtualThread
  @Operation(summary = "How many residents of Denmark there are of each age")
  @APIResponseSchema(ResidentsByAge.class)
  public Released<ResidentsByAge> residentsByAge(
      @Context RoutingContext exchange,
      @QueryParam("validAt") @Nullable @Size(max = LONGEST) String validAt,
      @QueryParam("knownAt") @Nullable @Size(max = LONGEST) String knownAt) {
    return access.figures(
        exchange,
        () -> {
          AsOf asOf = asked(validAt, knownAt);
          return ResidentsByAge.of(asOf, figures.at(asOf));
        });
  }

  private AsOf asked(@Nullable String validAt, @Nullable String knownAt) {
    caller.requireKind(
        OrganisationKind.AUTHORITY,
        OrganisationKind.MUNICIPALITY,
        OrganisationKind.HOSPITAL,
        OrganisationKind.PARISH,
        OrganisationKind.OFFICE,
        OrganisationKind.REGISTER);
    return times.asked(validAt, knownAt);
  }
}
