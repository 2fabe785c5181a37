package dk.cpr.protection.book;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The protections of a human being who may have several ids, in the caller's transaction, after a
 * lock of every id. Protected is who is protected by any id; what is done is done on the current
 * one.
 */
@ApplicationScoped
public class HumanBook {
  private final ProtectionBook book;
  private final Approvals approvals;
  private final Heirs heirs;

  HumanBook(ProtectionBook book, Approvals approvals, Heirs heirs) {
    this.book = book;
    this.approvals = approvals;
    this.heirs = heirs;
  }

  /**
   * Brings what stands on other ids to one id, where the later end wins; nothing is taken from the
   * others.
   *
   * @param earliest from when at most, for what the one did not have
   * @return the protections that the one has of it
   */
  public List<UUID> gather(
      PersonId one, Collection<PersonId> others, SourceTime earliest, Hand hand) {
    List<UUID> gathered = new ArrayList<>();
    for (ProtectionKind kind : ProtectionKind.values()) {
      for (PersonId other : others) {
        book.standing(other, kind, hand.at()).stream()
            .filter(fact -> !book.followsFromAnother(fact))
            .forEach(fact -> gathered.addAll(bring(one, fact, earliest, hand)));
      }
    }
    return gathered.stream().distinct().toList();
  }

  /** The same from the former ids of a human being to the current one, before an act. */
  public void gather(HumanBeing human, Hand hand) {
    gather(human.current(), human.former(), hand.now(), hand.derived(Act.Kind.MERGED));
  }

  private List<UUID> bring(PersonId one, StoredFact fact, SourceTime earliest, Hand hand) {
    UUID source = book.protectionOf(fact);
    List<StoredFact> before = book.standing(one, ProtectionKind.of(fact), hand.at());
    List<UUID> covering = cover(one, fact.content(), earliest, hand);
    approvals.carry(source, covering, before);
    heirs.carry(source, covering);
    heirs.follow(
        List.of(one, fact.personId()), ProtectionKind.of(fact), fact.content().effect().to(), hand);
    return covering;
  }

  /**
   * Covers a person as a fact of another covers that one: its period, but from {@code earliest} at
   * most where it has begun and the person has none.
   */
  public List<UUID> cover(PersonId person, FactContent like, SourceTime earliest, Hand hand) {
    EffectPeriod effect = like.effect();
    SourceTime from = effect.from();
    boolean begun = from == null || !from.instant().isAfter(hand.at());
    return book.cover(
        person,
        like.during(
            new EffectPeriod(begun ? start(person, like, earliest, hand.at()) : from, effect.to())),
        hand);
  }

  /**
   * From when a person is covered of what holds now: since what is in effect ends, or since what is
   * over left off, or from the earliest time that was asked for, which is never in the future.
   */
  private SourceTime start(PersonId person, FactContent like, SourceTime earliest, Instant at) {
    ProtectionKind kind =
        like.slot().isEmpty() ? ProtectionKind.CREDIT_WARNING : ProtectionKind.of(like.slot());
    List<ProtectionKind> kinds =
        kind == ProtectionKind.NAME_AND_ADDRESS ? ProtectionKind.PASSED_ON : List.of(kind);
    return kinds.stream()
        .flatMap(each -> book.valid(person, each).stream())
        .map(fact -> fact.content().effect())
        .filter(effect -> !effect.isEmpty())
        .map(effect -> isOver(effect, at) ? effect.to() : effect.from())
        .filter(Objects::nonNull)
        .filter(bound -> bound.instant().isAfter(earliest.instant()))
        .filter(bound -> !bound.instant().isAfter(at))
        .max(Comparator.comparing(SourceTime::instant))
        .orElse(earliest);
  }

  private static boolean isOver(EffectPeriod effect, Instant at) {
    return effect.to() != null && !effect.to().instant().isAfter(at);
  }

  /**
   * The fact that an act by the id of a protection is about: the protection's own, or, when it
   * stands on a former id, what the human being has of its kind; empty when it is over.
   */
  public Optional<StoredFact> target(Kept kept, HumanBeing human, Instant at) {
    if (kept.personId().equals(human.current())) {
      return book.standing(kept, at);
    }
    ProtectionKind kind = ProtectionKind.of(kept.type());
    return book.standing(human.current(), kind, at).stream()
        .findFirst()
        .or(() -> book.standing(kept, at));
  }

  /**
   * Ends a protection on every id: what other ids have of its kind in its time ends with it.
   *
   * @return the protections that ended
   */
  public List<UUID> lift(StoredFact fact, HumanBeing human, SourceTime end, Hand hand) {
    ProtectionKind kind = ProtectionKind.of(fact);
    List<StoredFact> ended = new ArrayList<>(List.of(fact));
    for (PersonId id : human.all()) {
      book.standing(id, kind, hand.at()).stream()
          .filter(other -> !other.id().equals(fact.id()) && !id.equals(fact.personId()))
          .filter(other -> other.content().effect().overlaps(fact.content().effect()))
          .forEach(ended::add);
    }
    List<UUID> protections = ended.stream().map(book::protectionOf).toList();
    ended.forEach(each -> book.lift(book.kept(each), each, end, hand));
    protections.forEach(approvals::withdraw);
    return protections;
  }

  /** Whether any id has a protection of a kind at an instant or later. */
  public Optional<StoredFact> anyActive(HumanBeing human, ProtectionKind kind, Instant at) {
    return human.all().stream().flatMap(id -> book.active(id, kind, at).stream()).findFirst();
  }
}
