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
 * A person who is registered twice: merged, and split again; reported by the municipality that one
 * of the two lives in. Both keep their ids and facts; the deleted number leads to the survivor.
 *
 * <p>Errors: wrong-organisation (403); contradicts-known-fact: {@code same-person} (also for a
 * number that was merged before), {@code not-a-duplicate}, with the fact {@code related} (409);
 * in-the-future, authority-unknown, person-unknown and what is wrong with a number (422); try-again
 * while another report about the person is under way (503).
 */
@Path("/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DuplicateResource {
  private static final String NUMBER = "/duplicateNumber";

  private final UndertakingDoor door;
  private final DuplicatePlan merge;
  private final DuplicateUndoPlan split;
  private final CurrentNumbers numbers;

  DuplicateResource(
      UndertakingDoor door, DuplicatePlan merge, DuplicateUndoPlan split, CurrentNumbers numbers) {
    this.door = door;
    this.merge = merge;
    this.split = split;
    this.numbers = numbers;
  }

  /** Two are one: 201 when it is done within five seconds, otherwise 202. */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that two persons of the register are one")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> merge(
      @BeanParam HowSent how, @NotNull @Valid NewDuplicate report) {
    return door.take(merge, report, how, people -> merging(report, people));
  }

  /** One is two after all: 201 when it is done within five seconds, otherwise 202. */
  @POST
  @Path("/undo")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report that two numbers that were merged are two persons")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = UndertakingView.class)))
  public RestResponse<UndertakingView> split(
      @BeanParam HowSent how, @NotNull @Valid NewDuplicateUndo report) {
    return door.take(split, report, how, ignored -> splitting(report));
  }

  private Merging merging(NewDuplicate report, People people) {
    return new Merging(
        report.basis(),
        numbers.authority(),
        people.at("/duplicate"),
        people.at("/survivor"),
        numbers.of(people.at("/duplicate"), "/duplicate"),
        numbers.of(people.at("/survivor"), "/survivor"),
        report.reason().name());
  }

  private Merging splitting(NewDuplicateUndo report) {
    Known deleted = numbers.known(report.duplicateNumber(), NUMBER);
    if (!deleted.state().equals("duplicate") || deleted.current() == null) {
      throw CurrentNumbers.contradiction(
          NUMBER, "not-a-duplicate", "a number that was deleted as a duplicate");
    }
    Known survivor = numbers.known(deleted.current()).orElseThrow();
    return new Merging(
        report.basis(),
        numbers.authority(),
        deleted.personId(),
        survivor.personId(),
        deleted.number(),
        survivor.number(),
        report.reason().name());
  }
}
