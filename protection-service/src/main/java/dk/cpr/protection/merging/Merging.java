package dk.cpr.protection.merging;

import dk.cpr.fact.store.Registration;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.HumanBeings;
import dk.cpr.protection.access.SuiteClient;
import dk.cpr.protection.book.EffectStart;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.Heirs;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.SettledActs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the protections of two persons together, and remembers what each had. */
@ApplicationScoped
class Merging {
  private final MergeTable table;
  private final ProtectionBook book;
  private final HumanBook humanBook;
  private final Heirs heirs;
  private final Splitting splitting;
  private final HumanBeings humans;
  private final SuiteClient client;
  private final Idempotency idempotency;

  Merging(
      MergeTable table,
      ProtectionBook book,
      HumanBook humanBook,
      Heirs heirs,
      Splitting splitting,
      HumanBeings humans,
      SuiteClient client,
      Idempotency idempotency) {
    this.table = table;
    this.book = book;
    this.humanBook = humanBook;
    this.heirs = heirs;
    this.splitting = splitting;
    this.humans = humans;
    this.client = client;
    this.idempotency = idempotency;
  }

  SettledActs merge(@Nullable String key, NewMerge wish) {
    client.requirePersonService();
    refuseSelf(wish.duplicate(), wish.survivor());
    SourceTime from = EffectStart.of(wish.effectFrom());
    List<PersonId> everyone = everyone(wish.duplicate(), wish.survivor());
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/protections/merges", wish),
            key,
            SettledActs.class,
            () -> Answer.of(200, merge(wish, from, everyone)))
        .ids();
  }

  SettledActs split(@Nullable String key, NewSplit wish) {
    client.requirePersonService();
    refuseSelf(wish.duplicate(), wish.survivor());
    List<PersonId> everyone = everyone(wish.duplicate(), wish.survivor());
    return idempotency
        .once(
            new Idempotency.Request("POST /v1/protections/splits", wish),
            key,
            SettledActs.class,
            () -> Answer.of(200, split(wish, everyone)))
        .ids();
  }

  private SettledActs merge(NewMerge wish, SourceTime from, Collection<PersonId> everyone) {
    Hand hand = hand(heirs.lock(everyone), Act.Kind.MERGED);
    Optional<Merge> known = table.last(wish.duplicate(), wish.survivor()).filter(Merge::isOpen);
    Merge merge = known.orElseGet(() -> table.open(wish.duplicate(), wish.survivor(), hand.at()));
    remember(merge, wish.duplicate(), hand.at());
    if (known.isEmpty()) {
      remember(merge, wish.survivor(), hand.at());
    }
    SourceTime earliest = from.instant().isAfter(hand.at()) ? hand.now() : from;
    humanBook.gather(wish.survivor(), List.of(wish.duplicate()), earliest, hand);
    PersonId root = table.root(wish.survivor());
    if (!root.equals(wish.survivor())) {
      humanBook.gather(root, List.of(wish.survivor()), earliest, hand);
    }
    return settled(List.of(wish.survivor(), root), hand.at());
  }

  private SettledActs split(NewSplit wish, Collection<PersonId> everyone) {
    Hand hand = hand(heirs.lock(everyone), Act.Kind.SPLIT);
    Optional<Merge> merge = table.last(wish.duplicate(), wish.survivor());
    if (merge.isPresent()) {
      splitting.split(merge.get(), hand);
    } else {
      // Merged before merges were remembered: whoever is in doubt is protected.
      humanBook.gather(wish.duplicate(), List.of(wish.survivor()), hand.now(), hand);
      humanBook.gather(wish.survivor(), List.of(wish.duplicate()), hand.now(), hand);
    }
    return settled(List.of(wish.duplicate(), wish.survivor()), hand.at());
  }

  private void remember(Merge merge, PersonId person, Instant at) {
    for (ProtectionKind kind : ProtectionKind.values()) {
      book.standing(person, kind, at).stream()
          .filter(fact -> !book.followsFromAnother(fact))
          .forEach(fact -> table.remember(merge, person, kind.code(), fact.id()));
    }
  }

  private SettledActs settled(List<PersonId> persons, Instant at) {
    Set<String> types = new LinkedHashSet<>();
    Set<UUID> protections = new LinkedHashSet<>();
    for (ProtectionKind kind : ProtectionKind.values()) {
      for (PersonId person : persons) {
        for (StoredFact fact : book.standing(person, kind, at)) {
          protections.add(book.protectionOf(fact));
          types.add(kind.code());
        }
      }
    }
    return new SettledActs(List.copyOf(types), List.copyOf(protections));
  }

  private Hand hand(Instant at, Act.Kind kind) {
    return new Hand(Registration.derived(at, client.organisation()), client.user(), kind, null);
  }

  /** Every id of both, for the lock; asked before the transaction. */
  private List<PersonId> everyone(PersonId duplicate, PersonId survivor) {
    List<PersonId> all = new ArrayList<>(List.of(duplicate, survivor));
    humans.of(List.of(duplicate, survivor)).values().stream()
        .map(HumanBeing::all)
        .forEach(all::addAll);
    all.add(table.root(survivor));
    return all.stream().distinct().toList();
  }

  private static void refuseSelf(PersonId duplicate, PersonId survivor) {
    if (duplicate.equals(survivor)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/survivor", "same-person", "another person than the duplicate");
    }
  }
}
