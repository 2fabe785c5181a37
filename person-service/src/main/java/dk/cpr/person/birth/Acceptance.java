package dk.cpr.person.birth;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.Idempotency.Request;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import dk.cpr.person.saga.Sagas;
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
  private final Sagas sagas;
  private final BirthSaga saga;
  private final ReportReceipts receipts;
  private final Caller caller;

  Acceptance(
      Idempotency idempotency,
      BirthChecks checks,
      Births births,
      Sagas sagas,
      BirthSaga saga,
      ReportReceipts receipts,
      Caller caller) {
    this.idempotency = idempotency;
    this.checks = checks;
    this.births = births;
    this.sagas = sagas;
    this.saga = saga;
    this.receipts = receipts;
    this.caller = caller;
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
    Answer<Ids> answer = once(request, key, birth);
    return answer.replayed() ? again(answer) : sagas.awhile(saga, birth);
  }

  /** That a child is reported already tells of its parents. */
  private Answer<Ids> once(Request request, @Nullable String key, Birth birth) {
    try {
      return idempotency.once(
          request,
          key,
          Ids.class,
          () -> {
            births.add(birth);
            return Answer.of(ACCEPTED, new Ids(birth.id(), birth.child()));
          });
    } catch (ProblemException refusal) {
      if (refusal.type() == ProblemType.ALREADY_REPORTED) {
        receipts.existence(
            Recipient.of(caller), Reason.birth(refusal.type().slug()), birth.report().persons());
      }
      throw refusal;
    }
  }

  private Birth again(Answer<Ids> earlier) {
    UUID id = earlier.ids().birthId();
    return births
        .table()
        .claim(id)
        .map(birth -> sagas.awhile(saga, birth))
        .or(() -> births.table().find(id))
        .orElseThrow();
  }
}
