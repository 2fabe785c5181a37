package dk.cpr.number.change;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import dk.cpr.number.ledger.KnownNumber;
import dk.cpr.number.ledger.KnownNumbers;
import dk.cpr.number.ledger.NumberState;
import dk.cpr.number.ledger.Registered;
import dk.cpr.number.ledger.Turns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The door through which persons get another number. */
@Path("/v1/number-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NumberChangeResource {
  private static final String CHANGE = "POST /v1/number-changes";
  private static final String UNDO = "POST /v1/number-changes/undo";
  private final Changing changing;
  private final Undoing undoing;
  private final KnownNumbers known;
  private final Turns turns;
  private final Idempotency idempotency;
  private final Caller caller;

  NumberChangeResource(
      Changing changing,
      Undoing undoing,
      KnownNumbers known,
      Turns turns,
      Idempotency idempotency,
      Caller caller) {
    this.changing = changing;
    this.undoing = undoing;
    this.known = known;
    this.turns = turns;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * Gives a person the next number of another birth date or sex; the number named by {@code from}
   * is changed (60) and points at it. A wrong birth date must change the date, a wrong sex the sex,
   * a legal gender change the sex alone. Source: the description of PNR by Danmarks Statistik.
   *
   * @throws ProblemException invalid-input; authority-not-entitled; in-the-future; person-not-found
   *     when {@code from} was never given; contradicts-known-fact when it is not the person's
   *     current number, or was not yet at {@code effectFrom}; series-exhausted
   */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @APIResponseSchema(value = ChangedNumber.class, responseCode = "201")
  @Operation(summary = "Give a person another number")
  public ChangedNumber change(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewNumberChange order) {
    Answer<Registered> answer = turns.inTurn(order.series(), () -> once(key, order));
    Registered act = answer.ids();
    List<KnownNumber> registered = known.of(act);
    return new ChangedNumber(
        act.personId(), in(NumberState.CURRENT, registered), in(NumberState.CHANGED, registered));
  }

  /**
   * Takes a person's newest change back: the former number is current again, as if the change had
   * never taken effect, and the number that the change gave stands annulled (30). What was known
   * meanwhile stays known as that.
   *
   * @throws ProblemException authority-not-entitled; person-not-found when the number was never
   *     given; contradicts-known-fact when it is not the person's current number, was not given by
   *     a change, or when another number points at it
   */
  @POST
  @Path("/undo")
  @ResponseStatus(201)
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @APIResponseSchema(value = UndoneChange.class, responseCode = "201")
  @Operation(summary = "Take a person's newest change of number back")
  public UndoneChange undo(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid ChangeUndoing order) {
    Answer<Registered> answer = turns.inTurn(order.series(), () -> once(key, order));
    Registered act = answer.ids();
    List<KnownNumber> registered = known.of(act);
    return new UndoneChange(
        act.personId(), in(NumberState.CURRENT, registered), in(NumberState.ANNULLED, registered));
  }

  private Answer<Registered> once(String key, NewNumberChange order) {
    return idempotency.once(
        new Idempotency.Request(CHANGE, order),
        key,
        Registered.class,
        () -> Answer.of(201, changing.change(order, caller.user())));
  }

  private Answer<Registered> once(String key, ChangeUndoing order) {
    return idempotency.once(
        new Idempotency.Request(UNDO, order),
        key,
        Registered.class,
        () -> Answer.of(201, undoing.undo(order, caller.user())));
  }

  private static Personnummer in(NumberState state, List<KnownNumber> registered) {
    return registered.stream()
        .filter(number -> number.life().state() == state)
        .map(KnownNumber::number)
        .findFirst()
        .orElseThrow();
  }
}
