package dk.cpr.kit.correction;

import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.Idempotency.Request;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a correction once, after it is clear that the caller may, and tells what became of it. That
 * another fact hangs together with the corrected one is told only when a receipt of that stands at
 * disclosure-service (law 3).
 */
@ApplicationScoped
public class CorrectionDesk {
  private static final Logger LOG = Logger.getLogger(CorrectionDesk.class);
  private static final String ROUTE = "POST /v1/corrections";
  private static final int CREATED = 201;

  private final Corrections corrections;
  private final CorrectionReceipts receipts;
  private final Idempotency idempotency;
  private final Caller caller;

  CorrectionDesk(
      Corrections corrections,
      CorrectionReceipts receipts,
      Idempotency idempotency,
      Caller caller) {
    this.corrections = corrections;
    this.receipts = receipts;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  /**
   * What the correction would do; without receipts, nothing is told.
   *
   * @throws ProblemException what {@link Corrections} and the rules name
   */
  public Correction preview(NewCorrection wish, CorrectionRules rules) {
    rules.requireKeeper();
    rules.require(wish, corrections.named(wish));
    Correction preview = with(corrections.preview(wish), rules);
    receipts.leave(preview, wish.document());
    return preview;
  }

  /**
   * Does the correction; the same key and body give the one that was done. Without receipts it is
   * told without what hangs together with it.
   *
   * @throws ProblemException what {@link Corrections} and the rules name
   */
  public Correction correct(@Nullable String key, NewCorrection wish, CorrectionRules rules) {
    Correction done = with(once(key, wish, rules), rules);
    try {
      receipts.leave(done, wish.document());
      return done;
    } catch (RemoteProblem | ProcessingException e) {
      LOG.warnf(
          "correction %s: answered without what hangs together with it: %s",
          done.correction(), e.getMessage());
      return done.withoutDependents();
    }
  }

  private static Correction with(Correction correction, CorrectionRules rules) {
    return correction.and(rules.dependents(correction.facts()));
  }

  private Correction once(@Nullable String key, NewCorrection wish, CorrectionRules rules) {
    rules.requireKeeper();
    Request request = new Request(ROUTE, wish);
    Optional<Answer<CorrectionIds>> earlier =
        idempotency.earlier(request, key, CorrectionIds.class);
    if (earlier.isPresent()) {
      return known(earlier.get().ids().correction());
    }
    rules.require(wish, corrections.named(wish));
    Answer<CorrectionIds> done =
        idempotency.once(
            request,
            key,
            CorrectionIds.class,
            () -> Answer.of(CREATED, new CorrectionIds(idOf(wish, rules))));
    return known(done.ids().correction());
  }

  private UUID idOf(NewCorrection wish, CorrectionRules rules) {
    Correction done = corrections.correct(wish, caller.organisation(), caller.user());
    rules.follow(done);
    return Objects.requireNonNull(done.correction());
  }

  private Correction known(UUID id) {
    return corrections.find(id).orElseThrow(() -> new ProblemException(ProblemType.TRY_AGAIN));
  }
}
