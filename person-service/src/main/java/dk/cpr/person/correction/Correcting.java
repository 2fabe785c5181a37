package dk.cpr.person.correction;

import dk.cpr.kit.correction.Correction;
import dk.cpr.kit.correction.Corrections;
import dk.cpr.kit.correction.NewCorrection;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.Idempotency.Request;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a correction once, after it is clear that the caller may. */
@ApplicationScoped
class Correcting {
  private static final String ROUTE = "POST /v1/corrections";
  private static final int CREATED = 201;

  private final Corrections corrections;
  private final CorrectionAccess access;
  private final Idempotency idempotency;
  private final Caller caller;

  Correcting(
      Corrections corrections, CorrectionAccess access, Idempotency idempotency, Caller caller) {
    this.corrections = corrections;
    this.access = access;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  Correction preview(NewCorrection wish) {
    access.requireKeeper();
    access.require(corrections.named(wish));
    return corrections.preview(wish);
  }

  /** The correction; the same key and body give the one that was done. */
  Correction correct(@Nullable String key, NewCorrection wish) {
    access.requireKeeper();
    Request request = new Request(ROUTE, wish);
    Optional<Answer<CorrectionIds>> earlier =
        idempotency.earlier(request, key, CorrectionIds.class);
    if (earlier.isPresent()) {
      return known(earlier.get().ids().correction());
    }
    access.require(corrections.named(wish));
    Answer<CorrectionIds> done =
        idempotency.once(
            request,
            key,
            CorrectionIds.class,
            () -> Answer.of(CREATED, new CorrectionIds(idOf(wish))));
    return known(done.ids().correction());
  }

  private UUID idOf(NewCorrection wish) {
    return Objects.requireNonNull(
        corrections.correct(wish, caller.organisation(), caller.user()).correction());
  }

  private Correction known(UUID id) {
    return corrections.find(id).orElseThrow(() -> new ProblemException(ProblemType.TRY_AGAIN));
  }
}
