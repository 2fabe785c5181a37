package dk.cpr.protection.book;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Acts;
import dk.cpr.protection.confirmation.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  /** Known and valid, whatever their effect. */
  public List<StoredFact> valid(PersonId person, ProtectionKind kind) {
    return facts.known(person, kind.factKind()).stream()
        .filter(fact -> fact.standing() == Standing.VALID)
        .filter(fact -> ProtectionKind.of(fact) == kind)
        .toList();
  }

  /** Those that hold at an instant or later, the earliest first. */
  public List<StoredFact> standing(PersonId person, ProtectionKind kind, Instant at) {
    return valid(person, kind).stream()
        .filter(fact -> stands(fact, at))
        .sorted(Comparator.comparing(fact -> from(fact.content().effect())))
        .toList();
  }

  /** Whether a fact holds at an instant or later. */
  public static boolean stands(StoredFact fact, Instant at) {
    EffectPeriod effect = fact.content().effect();
    return !effect.isEmpty() && (effect.to() == null || effect.to().instant().isAfter(at));
  }

  /** The protection of a kind that holds at an instant, as it is known now. */
  public Optional<StoredFact> active(PersonId person, ProtectionKind kind, Instant at) {
    return valid(person, kind).stream()
        .filter(fact -> fact.content().effect().contains(at))
        .findFirst();
  }

  /** The fact that holds a protection, if that holds at an instant or later. */
  public Optional<StoredFact> standing(Kept kept, Instant at) {
    return standing(kept.personId(), ProtectionKind.of(kept.type()), at).stream()
        .filter(fact -> fact.id().equals(kept.fact()))
        .findFirst();
  }

  /** The fact that held a protection after its last act, whether that is over or not. */
  public Optional<StoredFact> last(Kept kept) {
    return facts.find(List.of(kept.fact())).stream().findFirst();
  }

  /**
   * From when a new one holds: a time, but not before the end of an earlier one, which lies later
   * by the instant when clocks are set back.
   */
  public SourceTime afterEarlier(
      PersonId person, ProtectionKind kind, SourceTime from, Instant at) {
    return valid(person, kind).stream()
        .map(StoredFact::content)
        .filter(content -> !content.effect().isEmpty())
        .map(content -> content.effect().to())
        .filter(Objects::nonNull)
        .filter(end -> end.instant().isAfter(from.instant()))
        .filter(end -> !end.instant().isAfter(at))
        .max(Comparator.comparing(SourceTime::instant))
        .orElse(from);
  }

  /** Opens a protection; name and address protection brings local directory protection along. */
  public StoredFact open(PersonId person, FactContent content, Hand hand) {
    StoredFact fact = facts.open(person, content, hand.registration());
    acts.add(Act.first(fact, hand.kind(), hand.user()).because(hand.reason()));
    follow(person, fact.id(), fact, hand);
    return fact;
  }

  /**
   * Sees to it that a person is covered over a period: what ends within it goes on to its end, and
   * what is missing is opened. Nothing is shortened.
   *
   * @param content of what is missing; its period starts at a time
   * @return the protections that cover the period now
   */
  public List<UUID> cover(PersonId person, FactContent content, Hand hand) {
    ProtectionKind kind =
        content.kind() == FactKind.CREDIT_WARNING
            ? ProtectionKind.CREDIT_WARNING
            : ProtectionKind.of(content.slot());
    for (Gap gap : gaps(content.effect(), valid(person, kind))) {
      StoredFact before = gap.before();
      if (before != null && stands(before, hand.at())) {
        end(kept(before), before, gap.period().to(), hand);
      } else {
        open(person, content.during(gap.period()), hand);
      }
    }
    return valid(person, kind).stream()
        .filter(fact -> fact.content().effect().overlaps(content.effect()))
        .filter(fact -> stands(fact, hand.at()))
        .map(this::protectionOf)
        .toList();
  }

  /** Gives a protection another end; all of it is known as one fact again. */
  public StoredFact end(Kept kept, StoredFact fact, @Nullable SourceTime end, Hand hand) {
    Registration registration = after(fact, hand);
    facts.close(fact, registration);
    FactContent content = fact.content();
    StoredFact now =
        facts.open(kept.personId(), content.during(content.effect().until(end)), registration);
    add(kept, now, hand);
    if (isLater(end, content.effect().to())) {
      follow(kept.personId(), kept.protection(), now, hand);
    }
    return now;
  }

  /**
   * Ends a protection at a time, and what follows from it: one that has not begun by then never
   * begins, one that has ended stays as it is.
   */
  public void lift(Kept kept, StoredFact fact, SourceTime end, Hand hand) {
    cut(kept, fact, end, hand);
    for (UUID follower : acts.followers(kept.protection())) {
      acts.find(follower)
          .ifPresent(
              other ->
                  standing(other, hand.at()).ifPresent(it -> cut(other, it, end, hand.derived())));
    }
  }

  private void cut(Kept kept, StoredFact fact, SourceTime end, Hand hand) {
    EffectPeriod effect = fact.content().effect();
    boolean begun = from(effect).isBefore(end.instant()) || !from(effect).isAfter(hand.at());
    if (!begun) {
      facts.close(fact, after(fact, hand));
      add(kept, fact, hand);
    } else if (isLater(effect.to(), end)) {
      end(kept, fact, end, hand);
    }
  }

  /** Whoever is protected by a fact, as the last act has it. */
  public Kept kept(StoredFact fact) {
    UUID protection = protectionOf(fact);
    return acts.find(protection)
        .orElseGet(() -> new Kept(protection, fact.personId(), Acts.type(fact), fact.id(), null));
  }

  /** The protection that a fact holds: its own id, where no act names another. */
  public UUID protectionOf(StoredFact fact) {
    return acts.protectionOf(fact.id()).orElse(fact.id());
  }

  /** The fact that holds a protection after its last act. */
  public UUID fact(UUID protection) {
    return acts.find(protection).orElseThrow().fact();
  }

  /** Whether a fact is there because of another protection. */
  public boolean followsFromAnother(StoredFact fact) {
    return kept(fact).follows() != null;
  }

  /** Whether an end is later than another; no end is the latest. */
  public static boolean isLater(@Nullable SourceTime end, @Nullable SourceTime than) {
    if (than == null) {
      return false;
    }
    return end == null || end.instant().isAfter(than.instant());
  }

  /**
   * Whoever has name and address protection is also left out of local directories (CPR-loven § 30,
   * stk. 1): opens that for what is not yet covered of its period.
   */
  private void follow(PersonId person, UUID leader, StoredFact fact, Hand hand) {
    if (ProtectionKind.of(fact) == ProtectionKind.NAME_AND_ADDRESS) {
      EffectPeriod effect = fact.content().effect();
      SourceTime from = effect.from();
      follow(
          person,
          leader,
          from == null ? new EffectPeriod(hand.now(), effect.to()) : effect,
          hand.derived());
    }
  }

  /** The same for a period that starts at a time. */
  public void follow(PersonId person, UUID leader, EffectPeriod period, Hand hand) {
    ProtectionKind kind = ProtectionKind.LOCAL_DIRECTORY;
    List<StoredFact> opened = new ArrayList<>();
    for (Gap gap : gaps(period, valid(person, kind))) {
      opened.add(facts.open(person, kind.content(gap.period()), hand.registration()));
    }
    opened.forEach(fact -> acts.add(Act.first(fact, hand.kind(), hand.user()).following(leader)));
  }

  /** What one act changes twice is known in between for a microsecond, the clock's least. */
  private static Registration after(StoredFact fact, Hand hand) {
    Registration told = hand.registration();
    return fact.knownFrom().isBefore(told.at())
        ? told
        : new Registration(
            fact.knownFrom().plus(1, ChronoUnit.MICROS),
            told.by(),
            told.document(),
            told.origin(),
            told.source(),
            told.verified());
  }

  private void add(Kept kept, StoredFact fact, Hand hand) {
    acts.add(
        new Act(kept.protection(), fact, hand.kind(), hand.user(), hand.reason(), kept.follows()));
  }

  private static List<Gap> gaps(EffectPeriod period, List<StoredFact> held) {
    return period.isEmpty() ? List.of() : Gap.of(period, held);
  }

  private static Instant from(EffectPeriod effect) {
    return Objects.requireNonNullElse(
        effect.from() == null ? null : effect.from().instant(), Instant.MIN);
  }
}
