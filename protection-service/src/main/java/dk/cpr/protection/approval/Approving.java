package dk.cpr.protection.approval;

import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.book.Approvals;
import dk.cpr.protection.book.Approvals.Decision;
import dk.cpr.protection.book.Approvals.Pending;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.book.Notices;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.protecting.NamedProtections;
import dk.cpr.protection.protecting.NamedProtections.Named;
import dk.cpr.protection.receipt.Receipts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a request. Refused, it ends now; what was approved before a renewal was asked for
 * stands to its end.
 */
@ApplicationScoped
class Approving {
  private final NamedProtections named;
  private final ProtectionBook book;
  private final HumanBook humanBook;
  private final Approvals approvals;
  private final Notices notices;
  private final PersonAccess access;
  private final Receipts receipts;
  private final Idempotency idempotency;

  Approving(
      NamedProtections named,
      ProtectionBook book,
      HumanBook humanBook,
      Approvals approvals,
      Notices notices,
      PersonAccess access,
      Receipts receipts,
      Idempotency idempotency) {
    this.named = named;
    this.book = book;
    this.humanBook = humanBook;
    this.approvals = approvals;
    this.notices = notices;
    this.access = access;
    this.receipts = receipts;
    this.idempotency = idempotency;
  }

  @RegisterForReflection
  record Addressed(UUID protection, NewApproval wish) {}

  /** What is stored of an answer. */
  @RegisterForReflection
  record Decided(UUID protection) {}

  UUID decide(@Nullable String key, UUID protection, NewApproval wish) {
    boolean silent = wish.reason() == null || wish.reason().isBlank();
    if (wish.decision() == Decision.REFUSED && silent) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/reason", "required", "a refusal has a reason");
    }
    Named it = named.require(protection);
    Idempotency.Request request =
        new Idempotency.Request(
            "POST /v1/protections/{id}/approval", new Addressed(protection, wish));
    return receipts
        .before(
            () ->
                idempotency.once(
                    request,
                    key,
                    Decided.class,
                    () -> Answer.of(201, new Decided(decide(it, wish)))))
        .ids()
        .protection();
  }

  private UUID decide(Named it, NewApproval wish) {
    Instant at = book.lock(it.human().all());
    Hand hand =
        new Hand(
            Registration.report(at, access.organisation(), wish.document()),
            access.user(),
            Act.Kind.REFUSED,
            wish.reason());
    StoredFact last = book.last(it.kept()).orElseThrow();
    StoredFact fact = humanBook.target(it.kept(), it.human(), at).orElse(last);
    UUID protection = book.protectionOf(fact);
    Pending pending =
        approvals
            .pending(protection)
            .orElseThrow(
                () ->
                    Receipts.contradicting(
                        fact, "protection %s waits for no decision".formatted(protection)));
    if (wish.decision() == Decision.REFUSED) {
      refuse(it, fact, pending, hand);
    }
    approvals.decide(protection, wish.decision(), hand, wish.document());
    return protection;
  }

  private void refuse(Named it, StoredFact fact, Pending pending, Hand hand) {
    @Nullable SourceTime approved = pending.approvedUntil();
    boolean standing = approved != null && approved.instant().isAfter(hand.at());
    SourceTime end = standing && approved != null ? approved : hand.now();
    humanBook.lift(fact, it.human(), end, hand);
    notices.add(book.kept(fact), Notices.Kind.REFUSED, end.text(), hand.at());
  }
}
