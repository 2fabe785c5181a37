package dk.cpr.address.movement;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Arrivals from abroad, departures and homes that end without another, for person-service, which
 * keeps the event that each belongs to, checks the country and tells who may report it. No answer
 * holds a value.
 */
@Path("/v1/movements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MovementResource {
  private static final int CREATED = 201;
  private static final int OK = 200;

  private final Movements movements;
  private final Idempotency idempotency;
  private final Caller caller;

  MovementResource(Movements movements, Idempotency idempotency, Caller caller) {
    this.movements = movements;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * Ends residence, status and words of the address, and begins a stay abroad.
   *
   * <p>Problems: invalid-input; already-reported for a movement that was taken back;
   * contradicts-known-fact with the fact: {@code abroad-already}, {@code starts-later}, or without
   * one {@code not-resident}.
   */
  @POST
  @Path("/departures")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @ResponseStatus(CREATED)
  @APIResponseSchema(value = MovementView.class, responseCode = "201")
  @Operation(summary = "Register that a person leaves the country")
  public MovementView depart(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewDeparture asked) {
    Idempotency.Request request = new Idempotency.Request("POST /v1/movements/departures", asked);
    return once(
        request, key, asked.movementId(), () -> movements.depart(asked, caller.organisation()));
  }

  /** What a departure would do; problems as there. */
  @POST
  @Path("/departures/previews")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "What a departure would end and begin")
  public MovementView previewDeparture(@NotNull @Valid NewDeparture asked) {
    return movements.preview(asked);
  }

  /**
   * Begins residence, status and words of the address, and ends a stay abroad.
   *
   * <p>Problems: invalid-input; address-unknown (422); already-reported for a movement that was
   * taken back; contradicts-known-fact with the fact: {@code resident-already}, {@code
   * starts-later}.
   */
  @POST
  @Path("/arrivals")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @ResponseStatus(CREATED)
  @APIResponseSchema(value = MovementView.class, responseCode = "201")
  @Operation(summary = "Register that a person moves in from abroad")
  public MovementView arrive(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewArrival asked) {
    Idempotency.Request request = new Idempotency.Request("POST /v1/movements/arrivals", asked);
    return once(
        request, key, asked.movementId(), () -> movements.arrive(asked, caller.organisation()));
  }

  /** What an arrival would do; problems as there. */
  @POST
  @Path("/arrivals/previews")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "What an arrival would end and begin")
  public MovementView previewArrival(@NotNull @Valid NewArrival asked) {
    return movements.preview(asked);
  }

  /**
   * Begins an administrative residence of somebody who has a number and no home here.
   *
   * <p>Problems: invalid-input; already-reported for a movement that was taken back;
   * contradicts-known-fact with the fact: {@code resident-already}, {@code starts-later}.
   */
  @POST
  @Path("/administrations")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @ResponseStatus(CREATED)
  @APIResponseSchema(value = MovementView.class, responseCode = "201")
  @Operation(summary = "Register that a person has a number and no home here")
  public MovementView administer(
      @HeaderParam(Idempotency.HEADER) @Nullable String key,
      @NotNull @Valid NewAdministration asked) {
    Idempotency.Request request =
        new Idempotency.Request("POST /v1/movements/administrations", asked);
    return once(
        request, key, asked.movementId(), () -> movements.administer(asked, caller.organisation()));
  }

  /**
   * Ends the home of somebody who died or disappeared, its status and words, without another; of
   * somebody without home nothing. What began after a death stands annulled.
   *
   * <p>Problems: invalid-input; already-reported for a movement that was taken back; of a
   * disappearance contradicts-known-fact with the fact: {@code starts-later}.
   */
  @POST
  @Path("/endings")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @ResponseStatus(CREATED)
  @APIResponseSchema(value = MovementView.class, responseCode = "201")
  @Operation(summary = "Register that a person's home ends without another")
  public MovementView end(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid NewEnding asked) {
    Idempotency.Request request = new Idempotency.Request("POST /v1/movements/endings", asked);
    return once(
        request, key, asked.movementId(), () -> movements.end(asked, caller.organisation()));
  }

  /** What the end of a home would do; problems as there. */
  @POST
  @Path("/endings/previews")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "What the end of a home would end")
  public MovementView previewEnding(@NotNull @Valid NewEnding asked) {
    return movements.preview(asked);
  }

  /** What a movement did. Problems: not-found. */
  @POST
  @Path("/reads")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "What a movement ended and began")
  public MovementView read(@NotNull @Valid MovementRef asked) {
    return movements.view(asked.movementId());
  }

  /**
   * Takes a movement back whose event was refused elsewhere: all is known as it was before. Once
   * more changes nothing. Problems: not-found; contradicts-known-fact when what it began has been
   * changed since.
   */
  @POST
  @Path("/withdrawals")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "Take a movement back")
  public MovementRef withdraw(
      @HeaderParam(Idempotency.HEADER) @Nullable String key, @NotNull @Valid MovementRef asked) {
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/movements/withdrawals", asked),
            key,
            MovementRef.class,
            () -> {
              movements.withdraw(asked.movementId(), caller.organisation());
              return Answer.of(OK, asked);
            })
        .ids();
  }

  /** Registers a movement once for its key; what it did. */
  private MovementView once(
      Idempotency.Request request, @Nullable String key, UUID movement, Runnable act) {
    idempotency.once(
        request,
        key,
        MovementRef.class,
        () -> {
          act.run();
          return Answer.of(CREATED, new MovementRef(movement));
        });
    return movements.view(movement);
  }
}
