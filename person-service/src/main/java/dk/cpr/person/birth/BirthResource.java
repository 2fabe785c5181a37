package dk.cpr.person.birth;

import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.receipt.Recipient;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where hospitals report births. */
@Path("/v1/births")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BirthResource {
  private final Caller caller;
  private final Acceptance acceptance;
  private final BirthAnswers answers;
  private final Births births;

  BirthResource(Caller caller, Acceptance acceptance, BirthAnswers answers, Births births) {
    this.caller = caller;
    this.acceptance = acceptance;
    this.answers = answers;
    this.births = births;
  }

  /**
   * Reports a birth; the child gets a number, the mother's protection and address, parents, custody
   * (forældreansvarsloven §§ 6-7) and citizenship. 201 with the number when it is done within five
   * seconds, otherwise 202 with the address to ask again: an accepted birth completes by itself.
   *
   * <p>Errors: wrong-organisation (403); idempotency-key-reused, already-reported (409);
   * in-the-future, authority-unknown, residence-required, address-unknown, not-a-personnummer,
   * replacement-number, mother-unknown, mother-dead, parent-unknown (422).
   */
  @POST
  @RolesAllowed(Roles.SYSTEM)
  @RunOnVirtualThread
  @Operation(summary = "Report a birth")
  @APIResponseSchema(value = BirthView.class, responseCode = "201")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; ask again at Location",
      content = @Content(schema = @Schema(implementation = BirthView.class)))
  public RestResponse<BirthView> report(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewBirth report) {
    caller.requireKind(OrganisationKind.HOSPITAL);
    Birth birth = acceptance.accept(key, report, caller.organisation());
    BirthView view = answers.answer(birth, recipient());
    if (view.status() == BirthView.Status.REFUSED) {
      throw refused(view.reason());
    }
    RestResponse.Status status =
        view.number() == null ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED;
    return RestResponse.ResponseBuilder.create(status, view)
        .location(URI.create("/v1/births/" + view.birthId()))
        .build();
  }

  /** How far a birth has come; only for the organisation that reported it. */
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SYSTEM)
  @RunOnVirtualThread
  @Operation(summary = "How far a reported birth has come")
  public BirthView birth(@PathParam("id") UUID id) {
    caller.requireKind(OrganisationKind.HOSPITAL);
    Birth own =
        births
            .table()
            .find(id)
            .filter(birth -> birth.organisation().equals(caller.organisation()))
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    return answers.answer(own, recipient());
  }

  private Recipient recipient() {
    return Recipient.of(caller);
  }

  private static ProblemException refused(@Nullable String slug) {
    ProblemType type =
        Arrays.stream(ProblemType.values())
            .filter(known -> known.slug().equals(slug))
            .findFirst()
            .orElse(ProblemType.CONTRADICTS_KNOWN_FACT);
    return new ProblemException(type, "The birth was refused and is undone.");
  }
}
