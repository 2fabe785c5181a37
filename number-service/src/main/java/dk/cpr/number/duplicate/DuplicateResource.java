package dk.cpr.number.duplicate;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.KnownNumbers;
import dk.cpr.number.ledger.Registered;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The door through which two numbers of one person become one, and two again. */
@Path("/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuplicateResource {
  private static final String MERGE = "POST /v1/duplicates";
  private static final String SPLIT = "POST /v1/duplicates/undo";
  private final Merging merging;
  private final KnownNumbers known;
  private final Idempotency idempotency;
  private final Caller caller;

  DuplicateResource(Merging merging, KnownNumbers known, Idempotency idempotency, Caller caller) {
    this.merging = merging;
    this.known = known;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * Deletes a number of someone who is registered twice (50); it points at the number that
   * survives. Both persons keep their ids. The caller has seen to it that the survivor is protected
   * if the duplicate is (law 5).
   *
   * @throws ProblemException invalid-input, also for a number with itself; authority-not-entitled;
   *     in-the-future; person-not-found when a number was never given; contradicts-known-fact when
   *     one is not current, which is so of every number that already points at another
   */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @APIResponseSchema(value = MergedNumbers.class, responseCode = "201")
  @Operation(summary = "Delete the second number of a person who is registered twice")
  public MergedNumbers merge(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewDuplicate order) {
    Answer<Registered> answer =
        idempotency.once(
            new Idempotency.Request(MERGE, order),
            key,
            Registered.class,
            () -> Answer.of(201, merging.merge(order, caller.user())));
    KnownNumber duplicate = registered(answer);
    Personnummer survivor = Objects.requireNonNull(duplicate.life().successor());
    return new MergedNumbers(
        duplicate.personId(),
        duplicate.number(),
        known.of(survivor).orElseThrow().personId(),
        survivor);
  }

  /**
   * Makes a deleted duplicate its person's current number again, as if it had never been deleted.
   *
   * @throws ProblemException authority-not-entitled; person-not-found when the number was never
   *     given; contradicts-known-fact when it is not deleted, or its person goes by another number
   */
  @POST
  @Path("/undo")
  @ResponseStatus(201)
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @APIResponseSchema(value = SplitNumber.class, responseCode = "201")
  @Operation(summary = "Make a deleted duplicate current again")
  public SplitNumber split(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid DuplicateUndoing order) {
    Answer<Registered> answer =
        idempotency.once(
            new Idempotency.Request(SPLIT, order),
            key,
            Registered.class,
            () -> Answer.of(201, merging.split(order, caller.user())));
    KnownNumber number = registered(answer);
    return new SplitNumber(number.personId(), number.number());
  }

  private KnownNumber registered(Answer<Registered> answer) {
    return known.of(answer.ids()).getFirst();
  }
}
