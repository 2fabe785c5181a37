package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.Released;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the register's own data, in lists that case workers work off; see
 * docs/quality.md.
 */
@Path("/v1/quality")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QualityResource {
  private static final String MUNICIPALITY = "[0-9]{4}|none";

  private final Rules rules;
  private final Rounds rounds;
  private final WorkLists lists;
  private final QualityAccess readers;
  private final FindingReader found;
  private final Decisions decisions;
  private final Access access;

  QualityResource(
      Rules rules,
      Rounds rounds,
      WorkLists lists,
      QualityAccess readers,
      FindingReader found,
      Decisions decisions,
      Access access) {
    this.rules = rules;
    this.rounds = rounds;
    this.lists = lists;
    this.readers = readers;
    this.found = found;
    this.decisions = decisions;
    this.access = access;
  }

  /** What is looked for, the gravest of a kind first, and how fresh what was found is. */
  @GET
  @Path("/rules")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "What is looked for in the register's own data")
  public RuleList rules() {
    return new RuleList(
        rules.all().stream().map(RuleList.RuleView::of).toList(), rounds.freshness());
  }

  /**
   * What stands against a rule, in the order in which it was found: persons and facts by id, never
   * a value. A case worker gets the residents of the own municipality, the CPR office everyone,
   * under a right of the organisation for purpose {@code data-quality} that names the rule's
   * fields. Each person told of has a receipt. Errors: not-found (no such rule), invalid-input,
   * cursor-invalid, wrong-organisation (another municipality), no-right, field-not-permitted,
   * protection-unknown, try-again.
   *
   * @param municipality four digits, or {@code none} for what the CPR office works off; absent is
   *     all that is the caller's
   * @param state OPEN, ACCEPTED or DONE
   * @param after cursor {@code next} of the page before
   * @param limit at most this many, 1 to 100; a page may hold fewer and still have a next one
   */
  @GET
  @Path("/rules/{code}/findings")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "What stands against a rule")
  @APIResponseSchema(FindingPage.class)
  public CompletionStage<Released<FindingPage>> findings(
      @Context RoutingContext exchange,
      @PathParam("code") String code,
      @QueryParam("municipality") @Nullable @Pattern(regexp = MUNICIPALITY) String municipality,
      @QueryParam("state") @DefaultValue("OPEN") @Pattern(regexp = "OPEN|ACCEPTED|DONE")
          String state,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return access.answer(
        exchange,
        lists.query(
            rules.of(code),
            new WorkLists.Wish(municipality, FindingState.valueOf(state), Place.of(after), limit)));
  }

  /**
   * Takes down what became of a finding; who decided and when is kept. An accepted one stays so as
   * long as the same facts stand. Errors: invalid-input, idempotency-key-missing (400);
   * wrong-organisation, no-right, field-not-permitted (403); not-found (404: not there, gone, or of
   * another municipality's resident); changes-nothing, idempotency-key-reused (409).
   */
  @POST
  @Path("/findings/{id}/decisions")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "Accept a finding, say that it is mended, or reopen it")
  @APIResponseSchema(value = Decided.class, responseCode = "201")
  public RestResponse<Decided> decide(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewDecision decision) {
    return RestResponse.status(
        RestResponse.Status.CREATED, decisions.decide(key, id, decision).ids());
  }

  /**
   * How many findings of each rule each municipality has; counts, no persons. Errors:
   * invalid-input, wrong-organisation, no-right.
   *
   * @param municipality as for the findings
   */
  @GET
  @Path("/counts")
  @RolesAllowed({Roles.CASEWORKER, Roles.OFFICE})
  @RunOnVirtualThread
  @Operation(summary = "How much there is to work off")
  @APIResponseSchema(Counts.class)
  public Released<Counts> counts(
      @Context RoutingContext exchange,
      @QueryParam("municipality") @Nullable @Pattern(regexp = MUNICIPALITY) String municipality) {
    return access.figures(
        exchange,
        () -> {
          Reader reader = readers.reader(List.of(), municipality);
          return new Counts(found.counts(reader), rounds.freshness());
        });
  }
}
