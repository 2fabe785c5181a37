package dk.cpr.protection.book;

import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.fact.FactStore;
import dk.cpr.kit.fact.StoredFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Acts;
import dk.cpr.protection.confirmation.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Protections of persons; every write is in the caller's transaction, after {@link #lock}. */
@ApplicationScoped
public class ProtectionBook {
  private final FactStore facts;
  private final Acts acts;

  ProtectionBook(FactStore facts, Acts acts) {
    this.facts = facts;
    this.acts = acts;
  }

  /** Locks persons until the transaction ends and gives the registration time. */
  public Instant lock(Collection<PersonId> persons) {
    return facts.lock(persons);
  }

  /** The protection of a type that holds at an instant, as it is known now. */
  public Optional<StoredFact> active(PersonId person, ProtectionType type, Instant at) {
    return containing(valid(person, type), at);
  }

  /**
   * The fact that holds a protection, which must be in effect.
   *
   * @throws ProblemException contradicts-known-fact when it has ended
   */
  public StoredFact requireActive(Kept kept, Instant at) {
    return valid(kept.personId()).stream()
        .filter(fact -> fact.id().equals(kept.fact()))
        .filter(fact -> fact.content().effect().contains(at))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.CONTRADICTS_KNOWN_FACT,
                    "protection %s is not in effect".formatted(kept.protection())));
  }

  /** Opens a protection; name and address protection brings local directory protection along. */
  public StoredFact open(PersonId person, ProtectionType type, EffectPeriod effect, Hand hand) {
    StoredFact fact = opened(person, type, effect, hand);
    acts.add(Act.first(fact, hand.kind(), hand.user()).because(hand.reason()));
    if (type == ProtectionType.NAME_AND_ADDRESS) {
      follow(person, fact.id(), effect, hand);
    }
    return fact;
  }

  /**
   * Whoever has name and address protection is also left out of local directories (CPR-loven § 30,
   * stk. 1): opens that for what is not yet covered of a period.
   */
  public void follow(PersonId person, UUID leader, EffectPeriod period, Hand hand) {
    SourceTime from = Objects.requireNonNull(period.from(), "a protection starts at a time");
    @Nullable SourceTime end = period.to();
    List<StoredFact> held = valid(person, ProtectionType.LOCAL_DIRECTORY);
    Optional<StoredFact> covering = containing(held, from.instant());
    while (covering.isPresent()) {
      @Nullable SourceTime to = covering.get().content().effect().to();
      if (to == null) {
        return;
      }
      from = to;
      covering = containing(held, from.instant());
    }
    EffectPeriod open = new EffectPeriod(from, end);
    if (!open.isEmpty()) {
      StoredFact fact = opened(person, ProtectionType.LOCAL_DIRECTORY, open, hand.derived());
      acts.add(Act.first(fact, hand.kind(), hand.user()).following(leader));
    }
  }

  /** Gives a protection another end; all of it is known as one fact again. */
  public void end(Kept kept, StoredFact fact, @Nullable SourceTime end, Hand hand) {
    facts.close(fact, hand.registration());
    FactContent content = fact.content();
    StoredFact now =
        facts.open(
            kept.personId(), content.during(content.effect().until(end)), hand.registration());
    add(kept, now, hand);
  }

  /** Ends what follows from a protection and has not ended: now, or before it begins. */
  public void endFollowers(Kept leader, Hand hand) {
    for (UUID follower : acts.followers(leader.protection())) {
      Kept kept = acts.find(follower).orElseThrow();
      valid(kept.personId()).stream()
          .filter(fact -> fact.id().equals(kept.fact()))
          .forEach(fact -> endFollower(kept, fact, hand.derived()));
    }
  }

  /** The protection that a fact holds: its own id, where no act names another. */
  public UUID protectionOf(StoredFact fact) {
    return acts.protectionOf(fact.id()).orElse(fact.id());
  }

  /** Whether a fact is there because of another protection. */
  public boolean followsFromAnother(StoredFact fact) {
    return acts.find(protectionOf(fact)).filter(kept -> kept.follows() != null).isPresent();
  }

  private void endFollower(Kept kept, StoredFact fact, Hand hand) {
    EffectPeriod effect = fact.content().effect();
    if (effect.contains(hand.at())) {
      end(kept, fact, hand.now(), hand);
    } else if (effect.from() != null && effect.from().instant().isAfter(hand.at())) {
      facts.close(fact, hand.registration());
      add(kept, fact, hand);
    }
  }

  private void add(Kept kept, StoredFact fact, Hand hand) {
    acts.add(
        new Act(kept.protection(), fact, hand.kind(), hand.user(), hand.reason(), kept.follows()));
  }

  private StoredFact opened(PersonId person, ProtectionType type, EffectPeriod effect, Hand hand) {
    return facts.open(
        person,
        FactContent.valid(FactKind.PROTECTION, Map.of("type", type.code()), effect),
        hand.registration());
  }

  /** Known and valid, whatever their effect. */
  public List<StoredFact> valid(PersonId person, ProtectionType type) {
    return valid(person).stream().filter(fact -> fact.slot().equals(type.code())).toList();
  }

  private List<StoredFact> valid(PersonId person) {
    return facts.known(person, FactKind.PROTECTION).stream()
        .filter(fact -> fact.standing() == Standing.VALID)
        .toList();
  }

  private static Optional<StoredFact> containing(List<StoredFact> held, Instant at) {
    return held.stream().filter(fact -> fact.content().effect().contains(at)).findFirst();
  }
}
