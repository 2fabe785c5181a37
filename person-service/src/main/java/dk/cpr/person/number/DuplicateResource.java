package dk.cpr.person.number;

import dk.cpr.kit.security.Roles;
import dk.cpr.person.event.HowSent;
import dk.cpr.person.undertaking.UndertakingView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A person who is registered twice: merged, and split again, as the CPR office decides; a
 * municipality proposes. Both keep their ids and facts; the deleted number leads to the survivor.
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
  private final MergeDesk desk;

  DuplicateResource(MergeDesk desk) {
    this.desk = desk;
  }

  /**
   * Two are one. By the CPR office: 201 when it is done within five seconds, otherwise 202; 202 and
   * {@code awaiting-second} when a second employee must approve. By a municipality, of whose
   * residents one of the two is: 202 and {@code proposed}, whoever the other number is or is not.
   */
  @POST
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE, Roles.SYSTEM})
  @Operation(summary = "Report, or propose, that two persons of the register are one")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "To be decided; or accepted, as with 201: ask again at Location",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  public RestResponse<?> merge(@BeanParam HowSent how, @NotNull @Valid NewDuplicate report) {
    return desk.merge(how, report);
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
    return desk.split(how, report);
  }

  /**
   * Merges that are to be decided, oldest first, with the two as they were named. Errors:
   * wrong-organisation (403), cursor-invalid (400).
   *
   * @param after cursor {@code next} of the page before
   * @param limit at most this many, 1 to 200
   */
  @GET
  @Path("/proposals")
  @RolesAllowed(Roles.OFFICE)
  @Operation(summary = "Merges that are to be decided")
  public ProposalPage proposals(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return desk.open(after, limit);
  }

  /**
   * Decides. Approved: as the report of a merge by the office; 202 and {@code awaiting-second} when
   * a second employee must approve, too. Refused: 200. Errors besides those of a merge:
   * second-employee-required (403), not-found (404); contradicts-known-fact: {@code
   * decided-already} (409).
   */
  @POST
  @Path("/proposals/{id}/decision")
  @RolesAllowed(Roles.OFFICE)
  @Operation(summary = "Decide on a proposed merge")
  @APIResponseSchema(value = UndertakingView.class, responseCode = "201")
  @APIResponse(
      responseCode = "200",
      description = "Refused",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Approved by one of two; or accepted, as with 201: ask again at Location",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  public RestResponse<?> decide(
      @PathParam("id") UUID id, @BeanParam HowSent how, @NotNull @Valid NewMergeDecision decision) {
    return desk.decide(id, how, decision);
  }
}
