package dk.cpr.number.block;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * The doors of blocks: for the systems of hospitals and authorities, each for its own organisation,
 * and for the suite's operator, who sees and closes all. A number is used by an allocation that
 * names it.
 */
@Path("/v1/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BlockResource {
  private static final String ROUTE = "POST /v1/blocks";
  private final Blocks blocks;
  private final Idempotency idempotency;
  private final Caller caller;

  BlockResource(Blocks blocks, Idempotency idempotency, Caller caller) {
    this.blocks = blocks;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * Sets the next numbers of a birth date and sex aside. They are to be given in the order of the
   * answer.
   *
   * @throws ProblemException wrong-organisation; invalid-input; in-the-future; series-exhausted
   *     when fewer are left
   */
  @POST
  @ResponseStatus(201)
  @RolesAllowed({Roles.SYSTEM, Roles.OPERATOR})
  @APIResponseSchema(value = BlockView.class, responseCode = "201")
  @Operation(summary = "Reserve a block of numbers for a unit that must work offline")
  public BlockView reserve(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewBlock wanted) {
    requireOwn(wanted.organisation());
    Answer<BlockRef> answer =
        idempotency.once(
            new Idempotency.Request(ROUTE, wanted),
            key,
            BlockRef.class,
            () -> Answer.of(201, new BlockRef(blocks.reserve(wanted, caller.user()))));
    return blocks.view(answer.ids().block());
  }

  /** Lists what is open or expired: the caller's own; all for an operator. */
  @GET
  @RolesAllowed({Roles.SYSTEM, Roles.OPERATOR})
  @Operation(summary = "Blocks that are not closed")
  public BlockList list() {
    if (caller.has(Roles.OPERATOR)) {
      return blocks.open("");
    }
    caller.requireKind(OrganisationKind.HOSPITAL, OrganisationKind.AUTHORITY);
    return blocks.open(caller.organisation());
  }

  /**
   * One block with its numbers, to reconcile what was used.
   *
   * @throws ProblemException not-found, also for a block of another organisation
   */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SYSTEM, Roles.OPERATOR})
  @Operation(summary = "A block and what became of its numbers")
  public BlockView read(@PathParam("id") UUID id) {
    return own(id);
  }

  /**
   * Closes a block when everything that was given from it has been reported: what is unused goes
   * back to the front of its series. Closing it again changes nothing, so no key is needed.
   *
   * @throws ProblemException not-found, also for a block of another organisation
   */
  @POST
  @Path("/{id}/closing")
  @RolesAllowed({Roles.SYSTEM, Roles.OPERATOR})
  @Operation(summary = "Hand a block back")
  public BlockView close(@PathParam("id") UUID id) {
    own(id);
    blocks.close(id, caller.user());
    return blocks.view(id);
  }

  private BlockView own(UUID id) {
    BlockView block = blocks.view(id);
    if (!caller.has(Roles.OPERATOR) && !block.organisation().equals(caller.organisation())) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return block;
  }

  private void requireOwn(String organisation) {
    if (caller.has(Roles.OPERATOR)) {
      return;
    }
    caller.requireKind(OrganisationKind.HOSPITAL, OrganisationKind.AUTHORITY);
    if (!organisation.equals(caller.organisation())) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
  }
}
