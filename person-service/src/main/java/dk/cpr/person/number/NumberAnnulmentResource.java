package dk.cpr.person.number;

import dk.cpr.kit.security.Roles;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.named.People;
import dk.cpr.person.peer.NumberService.Known;
import dk.cpr.person.undertaking.UndertakingDoor;
import dk.cpr.person.undertaking.UndertakingView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Numbers that were given in error, for the CPR office. The person's facts stay, and go by no
 * number.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact: {@code not-annulled}, and what
 * number-service knows against it (409); in-the-future, authority-unknown, person-unknown and what
 * is wrong with a number (422); try-again while another report about the person is under way (503).
 */
@Path("/v1/number-annulments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NumberAnnulmentResource {
  private static final String NUMBER = "/number";

  private final UndertakingDoor door;
  private final AnnulmentPlan annul;
  private final AnnulmentUndoPlan undo;
  private final CurrentNumbers numbers;

  NumberAnnulmentResource(
      UndertakingDoor door, AnnulmentPlan annul, AnnulmentUndoPlan undo, CurrentNumbers numbers) {
    this.door = door;
    this.annul = annul;
    this.undo = undo;
    this.numbers = numbers;
  }

  /** A number was given in error: 201 when it is done within five seconds, otherwise 202. */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a number was given in error")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> annul(
      @BeanParam HowSent how, @NotNull @Valid NewNumberAnnulment report) {
    return door.take(annul, report, how, people -> annulling(report, people));
  }

  /** It was annulled in error: 201 when it is done within five seconds, otherwise 202. */
  @POST
  @Path("/undo")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that a number was annulled in error")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> undo(
      @BeanParam HowSent how, @NotNull @Valid NewNumberAnnulmentUndo report) {
    return door.take(undo, report, how, ignored -> restoring(report));
  }

  private Annulling annulling(NewNumberAnnulment report, People people) {
    return new Annulling(
        report.basis(),
        numbers.authority(),
        people.at("/person"),
        numbers.of(people.at("/person"), "/person"));
  }

  private Annulling restoring(NewNumberAnnulmentUndo report) {
    Known number = numbers.known(report.number(), NUMBER);
    if (!number.state().equals("annulled")) {
      throw CurrentNumbers.contradiction(NUMBER, "not-annulled", "a number that is annulled");
    }
    return new Annulling(report.basis(), numbers.authority(), number.personId(), number.number());
  }
}
