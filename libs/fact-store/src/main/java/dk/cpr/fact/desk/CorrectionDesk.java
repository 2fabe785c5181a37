package dk.cpr.fact.desk;

import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.CorrectionRules;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.idempotency.Idempotency.Request;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a correction once, after it is clear that the caller may, and tells what became of it when
 * a receipt of that stands at disclosure-service for everyone it tells of (law 3). Without
 * receipts, what was done stays done, and the same key is answered later. A fact that is unknown
 * and one that is not the caller's are one answer with one trace.
 */
@ApplicationScoped
public class CorrectionDesk {
  private static final String ROUTE = "POST /v1/corrections";
  private static final int CREATED = 201;

  /** What tells how the register knows a fact that the correction names. */
  private static final Set<ProblemType> TELLING =
      EnumSet.of(
          ProblemType.FACT_SUPERSEDED,
          ProblemType.CHANGES_NOTHING,
          ProblemType.CONTRADICTS_KNOWN_FACT);

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
    List<StoredFact> facts = allowed(wish, rules);
    return told(
        refusable(
            () -> {
              rules.requireWhole(wish, facts);
              return corrections.preview(wish);
            },
            facts,
            wish,
            rules),
        wish,
        rules);
  }

  /**
   * Does the correction; the same key and body give the one that was done.
   *
   * @throws ProblemException what {@link Corrections} and the rules name
   */
  public Correction correct(@Nullable String key, NewCorrection wish, CorrectionRules rules) {
    rules.requireKeeper();
    Request request = new Request(ROUTE, wish);
    Optional<Answer<CorrectionIds>> earlier =
        idempotency.earlier(request, key, CorrectionIds.class);
    if (earlier.isPresent()) {
      return told(known(earlier.get().ids().correction()), wish, rules);
    }
    List<StoredFact> facts = allowed(wish, rules);
    Answer<CorrectionIds> done =
        refusable(
            () -> {
              rules.requireWhole(wish, facts);
              return idempotency.once(
                  request,
                  key,
                  CorrectionIds.class,
                  () -> Answer.of(CREATED, new CorrectionIds(idOf(wish, rules))));
            },
            facts,
            wish,
            rules);
    return told(known(done.ids().correction()), wish, rules);
  }

  private Correction told(Correction correction, NewCorrection wish, CorrectionRules rules) {
    Correction told = correction.and(rules.dependents(correction.facts())).telling(rules::covers);
    receipts.leave(told, wish.document());
    return told;
  }

  private List<StoredFact> allowed(NewCorrection wish, CorrectionRules rules) {
    try {
      List<StoredFact> facts = corrections.named(wish);
      rules.require(wish, facts);
      return facts;
    } catch (ProblemException refusal) {
      boolean unknown = refusal.type() == ProblemType.FACT_UNKNOWN;
      if (!unknown && refusal.type() != ProblemType.WRONG_ORGANISATION) {
        throw refusal;
      }
      receipts.attempt(wish.document());
      throw caller.has(Roles.OFFICE) ? refusal : allUnknown(wish);
    }
  }

  /** Which of them it is would tell of the others that they are there. */
  private static ProblemException allUnknown(NewCorrection wish) {
    ProblemException unknown = new ProblemException(ProblemType.FACT_UNKNOWN);
    for (int i = 0; i < wish.facts().size(); i++) {
      unknown.at(
          NamedFacts.at(i) + "/fact", "fact-unknown", "the id of a fact that the caller corrects");
    }
    return unknown;
  }

  private <T> T refusable(
      Supplier<T> act, List<StoredFact> facts, NewCorrection wish, CorrectionRules rules) {
    try {
      return act.get();
    } catch (ProblemException refusal) {
      if (!TELLING.contains(refusal.type())) {
        throw refusal;
      }
      receipts.leave(facts, wish.document());
      boolean covered = facts.stream().allMatch(fact -> rules.covers(fact.personId()));
      throw covered ? refusal : unnamed(refusal);
    }
  }

  /** The same rule without the facts that stand against it. */
  private static ProblemException unnamed(ProblemException refusal) {
    ProblemException unnamed = new ProblemException(refusal.type());
    refusal
        .problem()
        .errors()
        .forEach(e -> unnamed.at(e.pointer(), e.code(), "what agrees with what is known"));
    return unnamed;
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
