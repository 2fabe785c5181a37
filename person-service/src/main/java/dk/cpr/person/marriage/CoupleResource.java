package dk.cpr.person.marriage;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.event.EventDoor;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.marriage.NewMarriage.CommonChildren;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Events between two: both get their civil status in one effect. Municipalities report for couples
 * of whom one is resident; parishes report marriages.
 *
 * <p>Errors of each: wrong-organisation (403); contradicts-known-fact with the fact, of either
 * (409); in-the-future, authority-unknown, person-unknown and what is wrong with a number (422).
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CoupleResource {
  /** The law on registered partnership was in force from the one to the other. */
  private static final LocalDate FIRST_PARTNERSHIP = LocalDate.of(1989, 10, 1);

  private static final LocalDate NO_MORE_PARTNERSHIPS = LocalDate.of(2012, 6, 15);

  private final EventDoor door;

  CoupleResource(EventDoor door) {
    this.door = door;
  }

  /** Two marry; both are of age and neither is bound. */
  @POST
  @Path("/marriages")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a marriage")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> marriage(
      @BeanParam HowSent how, @NotNull @Valid NewMarriage report) {
    return door.take(
        EventKind.MARRIAGE,
        report,
        how,
        people ->
            new Entering(
                EventKind.MARRIAGE,
                report.basis().effect(),
                Couple.of(report.couple(), people),
                report.children()));
  }

  /** A registered partnership of the years 1989-2012, reported late. */
  @POST
  @Path("/partnerships")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a registered partnership of the years 1989-2012")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> partnership(
      @BeanParam HowSent how, @NotNull @Valid NewCoupleEvent report) {
    requireTimeOfPartnerships(report.basis().effect());
    return door.take(
        EventKind.PARTNERSHIP,
        report,
        how,
        people ->
            new Entering(
                EventKind.PARTNERSHIP,
                report.basis().effect(),
                Couple.of(report, people),
                CommonChildren.UNCHANGED));
  }

  /** A registered partnership becomes a marriage. */
  @POST
  @Path("/conversions")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a registered partnership became a marriage")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> conversion(
      @BeanParam HowSent how, @NotNull @Valid NewMarriage report) {
    return door.take(
        EventKind.CONVERSION,
        report,
        how,
        people ->
            new Converting(
                report.basis().effect(), Couple.of(report.couple(), people), report.children()));
  }

  /** Two who are bound to each other separate. */
  @POST
  @Path("/separations")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a separation")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> separation(
      @BeanParam HowSent how, @NotNull @Valid NewCoupleEvent report) {
    return part(EventKind.SEPARATION, how, report);
  }

  /** Two who are separated live together again. */
  @POST
  @Path("/separations/endings")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a separation ended without divorce")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> separationEnd(
      @BeanParam HowSent how, @NotNull @Valid NewCoupleEvent report) {
    return part(EventKind.SEPARATION_END, how, report);
  }

  /** A marriage or registered partnership is dissolved; a separation in it ends with it. */
  @POST
  @Path("/divorces")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report a divorce")
  @APIResponseSchema(value = EventView.class, responseCode = "201")
  public RestResponse<EventView> divorce(
      @BeanParam HowSent how, @NotNull @Valid NewCoupleEvent report) {
    return part(EventKind.DIVORCE, how, report);
  }

  private RestResponse<EventView> part(EventKind kind, HowSent how, NewCoupleEvent report) {
    return door.take(
        kind,
        report,
        how,
        people -> new Parting(kind, report.basis().effect(), Couple.of(report, people)));
  }

  private static void requireTimeOfPartnerships(SourceTime effect) {
    if (effect.date().isBefore(FIRST_PARTNERSHIP)
        || !effect.date().isBefore(NO_MORE_PARTNERSHIPS)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(
              "/basis/effectFrom",
              "no-such-partnership",
              "a day on which partnerships could be registered");
    }
  }
}
