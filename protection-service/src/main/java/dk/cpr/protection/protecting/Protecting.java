package dk.cpr.protection.protecting;

import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.person.PersonId;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins a protection: its fact, what follows from it, and the act to be confirmed. */
@ApplicationScoped
class Protecting {
  private final ProtectionBook book;
  private final PersonAccess access;
  private final Idempotency idempotency;

  Protecting(ProtectionBook book, PersonAccess access, Idempotency idempotency) {
    this.book = book;
    this.access = access;
    this.idempotency = idempotency;
  }

  UUID protect(@Nullable String key, NewProtection wish) {
    Capacity capacity = access.require(wish.personId());
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/protections", wish),
            key,
            Written.class,
            () -> Answer.of(201, new Written(begin(wish, capacity))))
        .ids()
        .protection();
  }

  private UUID begin(NewProtection wish, Capacity capacity) {
    ProtectionType type = Coded.find(ProtectionType.class, wish.type()).orElseThrow();
    Instant at = book.lock(List.of(wish.personId()));
    LocalDate today = at.atZone(SourceTime.ZONE).toLocalDate();
    @Nullable LocalDate end = new Term(type, wish.until(), wish.reason()).end(today, capacity);
    refuseSecond(wish.personId(), type, at);
    Hand hand =
        new Hand(
            Registration.report(at, access.organisation(), wish.document()),
            access.user(),
            Act.Kind.PROTECTED,
            wish.reason());
    EffectPeriod effect =
        new EffectPeriod(
            start(wish.personId(), type, hand), end == null ? null : SourceTime.of(end));
    return book.open(wish.personId(), type, effect, hand).id();
  }

  private void refuseSecond(PersonId person, ProtectionType type, Instant at) {
    book.active(person, type, at)
        .ifPresent(
            fact -> {
              throw new ProblemException(
                      ProblemType.CONTRADICTS_KNOWN_FACT,
                      "protection %s of type %s is in effect"
                          .formatted(book.protectionOf(fact), type.code()))
                  .at("/type", "in-effect", "the person has this protection already");
            });
  }

  /**
   * Now, to the minute; but not before the end of an earlier one, which lies later by the instant
   * when clocks are set back.
   */
  private SourceTime start(PersonId person, ProtectionType type, Hand hand) {
    return book.valid(person, type).stream()
        .map(StoredFact::content)
        .filter(content -> !content.effect().isEmpty())
        .map(content -> content.effect().to())
        .filter(Objects::nonNull)
        .filter(end -> end.instant().isAfter(hand.now().instant()))
        .filter(end -> !end.instant().isAfter(hand.at()))
        .max(Comparator.comparing(SourceTime::instant))
        .orElse(hand.now());
  }
}
