package dk.cpr.protection.protecting;

import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.protection.access.Capacity;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.book.Approvals;
import dk.cpr.protection.book.Approvals.Decision;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.Heirs;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Kept;
import dk.cpr.protection.protecting.NamedProtections.Named;
import dk.cpr.protection.receipt.Receipts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Moves the end of a protection that is not over: later by renewal, to now by lifting. */
@ApplicationScoped
class Changing {
  private final NamedProtections named;
  private final ProtectionBook book;
  private final HumanBook humanBook;
  private final Heirs heirs;
  private final Approvals approvals;
  private final PersonAccess access;
  private final Receipts receipts;
  private final Idempotency idempotency;

  Changing(
      NamedProtections named,
      ProtectionBook book,
      HumanBook humanBook,
      Heirs heirs,
      Approvals approvals,
      PersonAccess access,
      Receipts receipts,
      Idempotency idempotency) {
    this.named = named;
    this.book = book;
    this.humanBook = humanBook;
    this.heirs = heirs;
    this.approvals = approvals;
    this.access = access;
    this.receipts = receipts;
    this.idempotency = idempotency;
  }

  @RegisterForReflection
  record Addressed(UUID protection, Object wish) {}

  Written lift(@Nullable String key, UUID protection, Lifting wish) {
    Named it = named.require(protection);
    return once(
        new Idempotency.Request(
            "POST /v1/protections/{id}/lifting", new Addressed(protection, wish)),
        key,
        () -> lift(it, wish));
  }

  Written renew(@Nullable String key, UUID protection, Renewal wish) {
    Named it = named.require(protection);
    return once(
        new Idempotency.Request(
            "POST /v1/protections/{id}/renewal", new Addressed(protection, wish)),
        key,
        () -> renew(it, wish));
  }

  private Written once(Idempotency.Request request, @Nullable String key, Supplier<Written> work) {
    return receipts
        .before(
            () -> idempotency.once(request, key, Written.class, () -> Answer.of(201, work.get())))
        .ids();
  }

  private Written lift(Named it, Lifting wish) {
    Instant at = book.lock(it.human().all());
    Hand hand = hand(at, wish.document(), Act.Kind.LIFTED, null);
    StoredFact fact = target(it, at);
    if (ProtectionKind.of(fact) == ProtectionKind.LOCAL_DIRECTORY) {
      humanBook
          .anyActive(it.human(), ProtectionKind.NAME_AND_ADDRESS, at)
          .ifPresent(Changing::follows);
    }
    UUID protection = book.protectionOf(fact);
    List<UUID> ended = humanBook.lift(fact, it.human(), hand.now(), hand);
    return new Written(protection, null, ended);
  }

  private Written renew(Named it, Renewal wish) {
    Instant at = heirs.lock(it.human().all());
    Hand hand = hand(at, wish.document(), Act.Kind.RENEWED, wish.reason());
    humanBook.gather(it.human(), hand);
    StoredFact fact = target(it, at);
    if (book.followsFromAnother(fact)) {
      follows(fact);
    }
    EffectPeriod effect = fact.content().effect();
    @Nullable SourceTime end = end(fact, wish, it.capacity(), hand);
    refuseEarlier(fact, end);
    refuseOverlap(fact, end, at);
    Kept kept = book.kept(fact);
    book.end(kept, fact, end, hand);
    List<UUID> followed = heirs.follow(it.human().all(), ProtectionKind.of(fact), end, hand);
    toBeApproved(it.capacity(), kept, effect.to(), hand);
    return new Written(kept.protection(), null, followed);
  }

  private StoredFact target(Named it, Instant at) {
    return humanBook.target(it.kept(), it.human(), at).orElseThrow(() -> notInEffect(it.kept()));
  }

  private ProblemException notInEffect(Kept kept) {
    String detail = "protection %s is not in effect".formatted(kept.protection());
    return book.last(kept).map(fact -> Receipts.contradicting(fact, detail)).orElseThrow();
  }

  private static @Nullable SourceTime end(
      StoredFact fact, Renewal wish, Capacity capacity, Hand hand) {
    SourceTime from = fact.content().effect().from();
    LocalDate first =
        from != null && from.instant().isAfter(hand.at()) ? from.date() : hand.today();
    @Nullable LocalDate end =
        new Term(ProtectionKind.of(fact), null, wish.until(), wish.reason(), wish.document())
            .end(first, capacity);
    return end == null ? null : SourceTime.of(end);
  }

  private static void refuseEarlier(StoredFact fact, @Nullable SourceTime end) {
    SourceTime known = fact.content().effect().to();
    if (known == null) {
      throw Receipts.contradicting(fact, "this protection has no end to be renewed");
    }
    if (end != null && end.instant().isBefore(known.instant())) {
      throw Term.bad("/until", "before-the-known-end", "a renewal does not end earlier");
    }
  }

  private void refuseOverlap(StoredFact fact, @Nullable SourceTime end, Instant at) {
    EffectPeriod longer = fact.content().effect().until(end);
    book.standing(fact.personId(), ProtectionKind.of(fact), at).stream()
        .filter(other -> !other.id().equals(fact.id()))
        .filter(other -> other.content().effect().overlaps(longer))
        .findFirst()
        .ifPresent(
            other -> {
              throw Receipts.contradicting(
                  other,
                  "protection %s starts before that end; renew that one, or lift it first"
                      .formatted(book.protectionOf(other)));
            });
  }

  /** A citizen's renewal protects at once; what was approved before stands whatever is decided. */
  private void toBeApproved(
      Capacity capacity, Kept kept, @Nullable SourceTime approvedUntil, Hand hand) {
    if (ProtectionKind.of(kept.type()) != ProtectionKind.NAME_AND_ADDRESS) {
      return;
    }
    if (capacity == Capacity.CITIZEN) {
      approvals.request(kept.protection(), approvedUntil, hand.at());
    } else {
      approvals.decide(kept.protection(), Decision.APPROVED, hand, hand.registration().document());
    }
  }

  private Hand hand(Instant at, @Nullable String document, Act.Kind kind, @Nullable String reason) {
    return new Hand(
        Registration.report(at, access.organisation(), document), access.user(), kind, reason);
  }

  private static void follows(StoredFact fact) {
    throw Receipts.contradicting(
        fact, "this protection follows from name and address protection; change that one");
  }
}
