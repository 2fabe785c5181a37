package dk.cpr.number.allocation;

import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.KeyedWrite;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import dk.cpr.number.allocation.GivenNumbers.GivenOrRefused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The doors through which numbers are given. */
@Path("/v1/allocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AllocationResource {
  private static final String ROUTE = "POST /v1/allocations";
  private static final String BATCH_ROUTE = "POST /v1/allocations/batches";
  private final Allocation allocation;
  private final AllocationDesk desk;
  private final Idempotency idempotency;
  private final Caller caller;

  AllocationResource(
      Allocation allocation, AllocationDesk desk, Idempotency idempotency, Caller caller) {
    this.allocation = allocation;
    this.desk = desk;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * Gives the next number of a birth date (1858-01-01 to 2057-12-31, not after today in Denmark)
   * and sex, or the one that was given offline out of a reserved block. The caller's {@value
   * Idempotency#HEADER} is the person id; the same person is given the same number also long after
   * the key was forgotten. Source of the order: the description of PNR by Danmarks Statistik,
   * sections 3 and 4.
   *
   * @throws ProblemException in-the-future; authority-not-entitled; series-exhausted;
   *     already-reported when the person already has another number; number-annulled when the
   *     number was given and then annulled; not-in-block; block-expired
   */
  @POST
  @ResponseStatus(201)
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @RunOnVirtualThread
  @APIResponseSchema(value = GivenNumber.class, responseCode = "201")
  @Operation(summary = "Give the next number of a birth date and sex to a person")
  public GivenNumber give(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewAllocation wanted) {
    KeyedWrite write = idempotency.keyed(new Idempotency.Request(ROUTE, wanted), key, "");
    Entitlement.fault(wanted).ifPresent(AllocationResource::end);
    Outcome outcome = desk.order(List.of(new Order(wanted, write, caller.user()))).getFirst();
    return new GivenNumber(
        switch (outcome) {
          case Outcome.Given given -> given.number();
          case Outcome.Repeated repeated ->
              allocation
                  .inUseBy(repeated.person())
                  .orElseThrow(() -> new ProblemException(ProblemType.NUMBER_ANNULLED));
          case Outcome.Refused refused -> throw new ProblemException(refused.type());
        });
  }

  /**
   * The same for 1 to 1,000 persons, each on its own: what is refused does not hold up the others.
   * Sent again with its key it is answered the same; after a crash in the middle, what was given
   * stays given and the rest is given then.
   *
   * @throws ProblemException idempotency-key-reused when the key was sent with another list; in the
   *     answer what {@link #give} is answered with
   */
  @POST
  @Path("/batches")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @RunOnVirtualThread
  @Operation(summary = "Give the next numbers to several persons")
  public GivenNumbers giveAll(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewAllocations wanted) {
    Idempotency.Request request = new Idempotency.Request(BATCH_ROUTE, wanted);
    KeyedWrite whole = idempotency.keyed(request, key, "");
    List<Order> orders = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    GivenOrRefused[] answer = new GivenOrRefused[wanted.allocations().size()];
    for (int i = 0; i < answer.length; i++) {
      NewAllocation one = wanted.allocations().get(i);
      Optional<ProblemException> fault = Entitlement.fault(one);
      if (fault.isPresent()) {
        answer[i] = refused(one, fault.get().type());
      } else {
        orders.add(new Order(one, part(whole, i), caller.user()));
        places.add(i);
      }
    }
    List<Outcome> outcomes = desk.order(orders);
    for (int i = 0; i < places.size(); i++) {
      answer[places.get(i)] = told(orders.get(i).wanted(), outcomes.get(i));
    }
    return new GivenNumbers(List.of(answer));
  }

  private static KeyedWrite part(KeyedWrite whole, int place) {
    return new KeyedWrite(whole.client(), whole.route(), whole.key() + "#" + place, whole.hmac());
  }

  private GivenOrRefused told(NewAllocation wanted, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Given given -> given(wanted, given.number());
      case Outcome.Repeated repeated ->
          allocation
              .inUseBy(repeated.person())
              .map(number -> given(wanted, number))
              .orElse(refused(wanted, ProblemType.NUMBER_ANNULLED));
      case Outcome.Refused refused -> {
        if (refused.type() == ProblemType.IDEMPOTENCY_KEY_REUSED) {
          throw new ProblemException(refused.type());
        }
        yield refused(wanted, refused.type());
      }
    };
  }

  private static GivenOrRefused given(NewAllocation wanted, Personnummer number) {
    return new GivenOrRefused(wanted.personId(), number, null);
  }

  private static GivenOrRefused refused(NewAllocation wanted, ProblemType type) {
    return new GivenOrRefused(wanted.personId(), null, "/problems/" + type.slug());
  }

  private static void end(ProblemException fault) {
    throw fault;
  }
}
