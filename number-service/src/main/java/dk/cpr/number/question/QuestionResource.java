package dk.cpr.number.question;

import dk.cpr.kit.security.CalledBy;
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

/** Look-ups between the services: numbers to persons and persons to numbers. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuestionResource {
  private final Questions questions;
  private final IdentityTable identities;

  QuestionResource(Questions questions, IdentityTable identities) {
    this.questions = questions;
    this.identities = identities;
  }

  /**
   * Resolves numbers to persons, states and the numbers they go by now. A number that is not known
   * is absent; one of bad form is a 400 that names it by pointer.
   */
  @POST
  @Path("/resolutions")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "Whose these numbers are and what replaced them")
  public ResolvedNumbers resolve(@NotNull @Valid NumbersQuery query) {
    return questions.resolve(query.numbers());
  }

  /** Gives the number that each person goes by; who has none is absent. */
  @POST
  @Path("/numbers-of")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "The numbers that these persons go by")
  public NumbersOf numbersOf(@NotNull @Valid PersonsQuery query) {
    return questions.numbersOf(query.personIds());
  }

  /**
   * Says for each person which ids are the same human being, and which of them goes on: a deleted
   * duplicate leads to its survivor, through any chain. Whoever has no number is alone.
   */
  @POST
  @Path("/identities")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy({"person-service", "protection-service"})
  @Operation(summary = "Which person ids are one human being")
  public Identities identities(@NotNull @Valid PersonsQuery query) {
    return identities.of(query.personIds());
  }
}
