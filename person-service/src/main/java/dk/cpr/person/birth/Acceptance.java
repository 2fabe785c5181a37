package dk.cpr.person.birth;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.Idempotency.Request;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a report once: key and birth are stored together, after the checks. */
@ApplicationScoped
class Acceptance {
  private static final String ROUTE = "POST /v1/births";
  private static final int ACCEPTED = Response.Status.ACCEPTED.getStatusCode();

  private final Idempotency idempotency;
  private final BirthChecks checks;
  private final Births births;
  private final BirthWork work;

  Acceptance(Idempotency idempotency, BirthChecks checks, Births births, BirthWork work) {
    this.idempotency = idempotency;
    this.checks = checks;
    this.births = births;
    this.work = work;
  }

  /** What is kept with the key. */
  @RegisterForReflection
  record Ids(UUID birthId, PersonId personId) {}

  /** The birth, as far as it comes while its reporter waits; a repeated report finds the same. */
  Birth accept(@Nullable String key, NewBirth reported, String organisation) {
    Request request = new Request(ROUTE, reported);
    Optional<Answer<Ids>> earlier = idempotency.earlier(request, key, Ids.class);
    if (earlier.isPresent()) {
      return again(earlier.get());
    }
    Birth birth = Birth.reported(organisation, checks.check(reported));
    Answer<Ids> answer =
        idempotency.once(
            request,
            key,
            Ids.class,
            () -> {
              births.add(birth);
              return Answer.of(ACCEPTED, new Ids(birth.id(), birth.child()));
            });
    return answer.replayed() ? again(answer) : work.awhile(birth);
  }

  private Birth again(Answer<Ids> earlier) {
    UUID id = earlier.ids().birthId();
    return births.claim(id).map(work::awhile).or(() -> births.find(id)).orElseThrow();
  }
}
