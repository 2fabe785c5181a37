package dk.cpr.person.correction;

import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.CorrectionRules;
import dk.cpr.fact.correction.Dependent;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.desk.CorrectionDesk;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.home.HomeEndingSaga;
import dk.cpr.person.home.HomeEndings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where an event that never happened is undone in one act. */
@Path("/v1/life-events/{id}/undo")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UndoResource {
  private final CorrectionDesk desk;
  private final CorrectionAccess access;
  private final EventUndo undo;
  private final HomeEndings homes;
  private final HomeEndingSaga endingHomes;

  UndoResource(
      CorrectionDesk desk,
      CorrectionAccess access,
      EventUndo undo,
      HomeEndings homes,
      HomeEndingSaga endingHomes) {
    this.desk = desk;
    this.access = access;
    this.undo = undo;
    this.homes = homes;
    this.endingHomes = endingHomes;
  }

  /**
   * Annuls all that an event opened, and the event, and makes what it ended known again as it
   * stood; a home that ended with it goes on. It is a correction, and each of its facts can be
   * restored. With {@code dryRun=true} nothing is done, no key is needed and the answer is 200
   * without ids of new rows.
   *
   * <p>The CPR office. Errors: invalid-input (400); wrong-organisation (403); not-found (404);
   * fact-superseded when part of it has changed since, contradicts-known-fact (409), each naming
   * the facts; kept-elsewhere for an event that other services took part in (422).
   */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @RunOnVirtualThread
  @Operation(summary = "Undo an event as a whole")
  @APIResponseSchema(value = Correction.class, responseCode = "201")
  public RestResponse<Correction> undo(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
      @NotNull @Valid NewUndo wish) {
    access.requireKeeper();
    NewCorrection correction = undo.wish(id, wish);
    CorrectionRules rules = new Whole(access, homes, id);
    if (Boolean.parseBoolean(dryRun)) {
      return RestResponse.ok(desk.preview(correction, rules));
    }
    Correction done = desk.correct(key, correction, rules);
    endingHomes.awhile(id);
    return RestResponse.status(RestResponse.Status.CREATED, done);
  }

  /** The rules of corrections for one that takes an event back whole. */
  private record Whole(CorrectionAccess access, HomeEndings homes, UUID event)
      implements CorrectionRules {
    @Override
    public void requireKeeper() {
      access.requireKeeper();
    }

    @Override
    public void require(NewCorrection wish, List<StoredFact> facts) {
      access.require(wish, facts);
    }

    @Override
    public boolean covers(PersonId person) {
      return access.covers(person);
    }

    @Override
    public void follow(Correction done) {
      homes.undo(event);
      access.follow(done);
    }

    @Override
    public List<Dependent> dependents(List<Corrected> facts) {
      return access.dependents(facts);
    }
  }
}
