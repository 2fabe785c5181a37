package dk.cpr.sample;

import dk.cpr.fact.store.FactInput;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import dk.cpr.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service small enough to show what the kit promises. */
@Path("/v1/samples")
public class SampleResource {
  private final Idempotency idempotency;
  private final FactStore facts;
  private final ChangeLog changes;
  private final Sql sql;

  @jakarta.inject.Inject Caller caller;

  SampleResource(Idempotency idempotency, FactStore facts, ChangeLog changes, Sql sql) {
    this.idempotency = idempotency;
    this.facts = facts;
    this.changes = changes;
    this.sql = sql;
  }

  record NewSample(@NotNull @Size(max = 10) String name, @Max(9) int count) {}

  record SampleId(UUID id) {}

  record Held(PersonId subject, List<String> names, int millis, Ending ending) {}

  enum Ending {
    COMMIT,
    ROLLBACK
  }

  /** Does something once. */
  @POST
  @RolesAllowed({Roles.SERVICE, Roles.CASEWORKER})
  @CalledBy("person-service")
  public SampleId create(
      @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid NewSample sample) {
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/samples", sample),
            key,
            SampleId.class,
            () -> Answer.of(201, new SampleId(UUID.randomUUID())))
        .ids();
  }

  /** For people who have logged in within five minutes. */
  @GET
  @Path("/recent")
  @RolesAllowed({Roles.CASEWORKER, Roles.OPERATOR})
  public Map<String, String> recent() {
    caller.requireRecent(Duration.ofMinutes(5));
    return Map.of();
  }

  /** Writes changes, holds the transaction open for a while, then commits or rolls back. */
  @POST
  @Path("/held")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy({"person-service", "disclosure-service"})
  public void held(@NotNull @Valid Held held) {
    QuarkusTransaction.begin();
    for (String name : held.names()) {
      changes.append(held.subject(), "sample", Map.of("name", name));
      sql.one("select pg_sleep(?)", row -> true, held.millis() / 1000.0);
    }
    if (held.ending() == Ending.COMMIT) {
      QuarkusTransaction.commit();
    } else {
      QuarkusTransaction.rollback();
    }
  }

  /** Lets a fact take over. */
  @POST
  @Path("/{id}/facts")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy({"person-service", "disclosure-service"})
  public StoredFact succeed(@PathParam("id") UUID id, @NotNull @Valid FactInput fact) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              PersonId person = new PersonId(id);
              Instant at = facts.lock(List.of(person));
              return facts.succeed(person, fact.content(), Registration.report(at, "sample", null));
            });
  }

  /** What was known then about then. */
  @GET
  @Path("/{id}/facts")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy({"person-service", "disclosure-service"})
  public List<StoredFact> facts(
      @PathParam("id") UUID id,
      @QueryParam("validAt") String validAt,
      @QueryParam("knownAt") String knownAt) {
    return validAt == null
        ? facts.known(new PersonId(id))
        : facts.asOf(
            new PersonId(id),
            new dk.cpr.kernel.time.AsOf(Instant.parse(validAt), Instant.parse(knownAt)));
  }
}
