package dk.cpr.protection.protecting;

import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.fact.Registration;
import dk.cpr.kit.fact.StoredFact;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.access.Capacity;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Acts;
import dk.cpr.protection.confirmation.Kept;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Moves the end of a protection that is in effect: later by renewal, to now by lifting. */
@ApplicationScoped
class Changing {
  private final ProtectionBook book;
  private final Acts acts;
  private final PersonAccess access;
  private final Idempotency idempotency;

  Changing(ProtectionBook book, Acts acts, PersonAccess access, Idempotency idempotency) {
    this.book = book;
    this.acts = acts;
    this.access = access;
    this.idempotency = idempotency;
  }

  UUID lift(@Nullable String key, UUID protection, Lifting wish) {
    Kept kept = acts.find(protection).orElseThrow(Changing::unknown);
    access.require(kept.personId());
    var request =
        new Idempotency.Request(
            "POST /v1/protections/{id}/lifting", new Addressed(protection, wish));
    return once(request, key, () -> lift(kept, wish));
  }

  UUID renew(@Nullable String key, UUID protection, Renewal wish) {
    Kept kept = acts.find(protection).orElseThrow(Changing::unknown);
    Capacity capacity = access.require(kept.personId());
    var request =
        new Idempotency.Request(
            "POST /v1/protections/{id}/renewal", new Addressed(protection, wish));
    return once(request, key, () -> renew(kept, wish, capacity));
  }

  private UUID once(Idempotency.Request request, @Nullable String key, Supplier<Kept> work) {
    return idempotency
        .once(
            request, key, Written.class, () -> Answer.of(201, new Written(work.get().protection())))
        .ids()
        .protection();
  }

  @RegisterForReflection
  record Addressed(UUID protection, Object wish) {}

  private Kept lift(Kept named, Lifting wish) {
    Instant at = book.lock(List.of(named.personId()));
    Kept kept = acts.find(named.protection()).orElseThrow();
    StoredFact fact = book.requireActive(kept, at);
    if (type(kept) == ProtectionType.LOCAL_DIRECTORY
        && book.active(kept.personId(), ProtectionType.NAME_AND_ADDRESS, at).isPresent()) {
      throw follows();
    }
    Hand hand =
        new Hand(
            Registration.report(at, access.organisation(), wish.document()),
            access.user(),
            Act.Kind.LIFTED,
            null);
    book.end(kept, fact, hand.now(), hand);
    book.endFollowers(kept, hand);
    return kept;
  }

  private Kept renew(Kept named, Renewal wish, Capacity capacity) {
    Instant at = book.lock(List.of(named.personId()));
    Kept kept = acts.find(named.protection()).orElseThrow();
    StoredFact fact = book.requireActive(kept, at);
    if (kept.follows() != null) {
      throw follows();
    }
    LocalDate today = at.atZone(SourceTime.ZONE).toLocalDate();
    @Nullable LocalDate asked =
        new Term(type(kept), wish.until(), wish.reason()).end(today, capacity);
    @Nullable SourceTime end = asked == null ? null : SourceTime.of(asked);
    refuseEarlier(fact.content().effect().to(), end);
    Hand hand =
        new Hand(
            Registration.report(at, access.organisation(), wish.document()),
            access.user(),
            Act.Kind.RENEWED,
            wish.reason());
    book.end(kept, fact, end, hand);
    if (type(kept) == ProtectionType.NAME_AND_ADDRESS) {
      book.follow(kept.personId(), kept.protection(), new EffectPeriod(hand.now(), end), hand);
    }
    return kept;
  }

  private static void refuseEarlier(@Nullable SourceTime known, @Nullable SourceTime end) {
    if (known == null) {
      throw new ProblemException(
          ProblemType.CONTRADICTS_KNOWN_FACT, "this protection has no end to be renewed");
    }
    if (end != null && end.instant().isBefore(known.instant())) {
      throw Term.bad("/until", "before-the-known-end", "a renewal does not end earlier");
    }
  }

  private static ProtectionType type(Kept kept) {
    return Coded.find(ProtectionType.class, kept.type()).orElseThrow();
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.NOT_FOUND);
  }

  private static ProblemException follows() {
    return new ProblemException(
        ProblemType.CONTRADICTS_KNOWN_FACT,
        "this protection follows from name and address protection; change that one");
  }
}
