package dk.cpr.protection.merging;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import dk.cpr.protection.confirmation.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives two persons who were taken for one what each had before, unless that has lapsed. What was
 * protected or renewed meanwhile stays on both, since it cannot be told whose it is; what was
 * lifted meanwhile does not uncover the other. What the survivor had only through the merge goes.
 */
@ApplicationScoped
class Splitting {
  private final MergeTable table;
  private final FactStore facts;
  private final ProtectionBook book;
  private final HumanBook humanBook;
  private final Acts acts;

  Splitting(
      MergeTable table, FactStore facts, ProtectionBook book, HumanBook humanBook, Acts acts) {
    this.table = table;
    this.facts = facts;
    this.book = book;
    this.humanBook = humanBook;
    this.acts = acts;
  }

  /** Splits, or, where that was done, brings across what has come since. */
  void split(Merge merge, Hand hand) {
    for (ProtectionKind kind : ProtectionKind.values()) {
      split(merge, kind, hand);
    }
    if (merge.isOpen()) {
      table.close(merge, hand.at());
    }
    List<PersonId> others = table.duplicatesOf(merge.survivor());
    humanBook.gather(merge.survivor(), others, hand.now(), hand);
  }

  private void split(Merge merge, ProtectionKind kind, Hand hand) {
    List<PersonId> acted =
        Stream.of(merge.survivor(), table.root(merge.survivor())).distinct().toList();
    boolean wanted =
        acted.stream().anyMatch(person -> acts.wantedSince(person, kind.code(), merge.mergedAt()));
    if (merge.isOpen()) {
      had(merge, merge.duplicate(), kind, hand.at())
          .forEach(content -> cover(merge.duplicate(), content, hand));
    }
    if (wanted) {
      acted.stream()
          .flatMap(person -> own(person, kind, hand.at()))
          .forEach(fact -> cover(merge.duplicate(), fact.content(), hand));
    }
    List<FactContent> had = had(merge, merge.survivor(), kind, hand.at());
    if (merge.isOpen()) {
      had.forEach(content -> cover(merge.survivor(), content, hand));
    }
    if (!wanted) {
      own(merge.survivor(), kind, hand.at()).forEach(fact -> shorten(fact, had, hand));
    }
  }

  private void cover(PersonId person, FactContent content, Hand hand) {
    humanBook.cover(person, content, hand.now(), hand);
  }

  /** What of a survivor's protection is beyond what it had: ends with that, or now. */
  private void shorten(StoredFact fact, List<FactContent> had, Hand hand) {
    EffectPeriod effect = fact.content().effect();
    List<EffectPeriod> own =
        had.stream().map(FactContent::effect).filter(effect::overlaps).toList();
    SourceTime end = own.isEmpty() ? hand.now() : latest(own);
    if (end != null && ProtectionBook.isLater(effect.to(), end)) {
      book.lift(book.kept(fact), fact, end, hand);
    }
  }

  private static @Nullable SourceTime latest(List<EffectPeriod> periods) {
    @Nullable SourceTime latest = periods.getFirst().to();
    for (EffectPeriod period : periods) {
      latest = ProtectionBook.isLater(period.to(), latest) ? period.to() : latest;
    }
    return latest;
  }

  private List<FactContent> had(Merge merge, PersonId person, ProtectionKind kind, Instant at) {
    return facts.find(table.had(merge, person, kind.code())).stream()
        .filter(fact -> ProtectionBook.stands(fact, at))
        .map(StoredFact::content)
        .toList();
  }

  private Stream<StoredFact> own(PersonId person, ProtectionKind kind, Instant at) {
    return book.standing(person, kind, at).stream().filter(fact -> !book.followsFromAnother(fact));
  }
}
