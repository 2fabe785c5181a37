package dk.cpr.fact.desk;

import dk.cpr.fact.correction.AlongRule;
import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.correction.NewCorrection.Item;
import dk.cpr.fact.importing.ImportCheck;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out what a correction does, and refuses what cannot be. */
@ApplicationScoped
class CorrectionPlan {
  private final FactStore store;
  private final CorrectionBook book;
  private final Instance<ImportCheck> checks;
  private final Instance<AlongRule> along;

  CorrectionPlan(
      FactStore store,
      CorrectionBook book,
      Instance<ImportCheck> checks,
      Instance<AlongRule> along) {
    this.store = store;
    this.book = book;
    this.checks = checks;
    this.along = along;
  }

  /**
   * The steps, in the order of the request; what goes along follows what it goes along with.
   *
   * @param facts those that the request names, in its order, as they stand now
   * @throws ProblemException what {@link Corrections} names
   */
  List<Step> steps(NewCorrection wish, List<StoredFact> facts, Instant now) {
    Set<UUID> named = facts.stream().map(StoredFact::id).collect(Collectors.toSet());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Item item = wish.facts().get(i);
      StoredFact fact = facts.get(i);
      requireFit(item.act(), fact, i);
      switch (item.act()) {
        case RESTORE -> {
          steps.add(Step.restore(i, fact));
          steps.addAll(undone(i, fact, named));
          steps.addAll(restoredAlong(i, fact, named));
        }
        case ANNUL -> {
          steps.add(Step.annul(i, fact));
          steps.addAll(along(i, fact, null, named));
        }
        case CORRECT -> {
          FactContent right = corrected(item, fact, i, now);
          steps.add(Step.correct(i, fact, right));
          steps.addAll(along(i, fact, right, named));
        }
      }
    }
    List<Step> once = once(steps);
    refuseContradictions(once);
    return once;
  }

  /** What two named facts take along is taken by the first. */
  private static List<Step> once(List<Step> steps) {
    Set<UUID> taken = new HashSet<>();
    return steps.stream().filter(step -> taken.add(step.fact().id())).toList();
  }

  private List<Step> along(int place, StoredFact fact, @Nullable FactContent now, Set<UUID> named) {
    return along.stream()
        .flatMap(rule -> rule.along(fact, now).stream())
        .filter(other -> !named.contains(other.fact().id()))
        .filter(other -> !other.fact().content().equals(other.now()))
        .map(
            other ->
                other.now() == null
                    ? Step.annul(place, other.fact())
                    : Step.correct(place, other.fact(), other.now()))
        .map(Step::goingAlong)
        .toList();
  }

  /** What went along with a fact comes back with it, as far as it stands as it was left. */
  private List<Step> restoredAlong(int place, StoredFact kept, Set<UUID> named) {
    return store.find(book.wentAlongWith(kept.id())).stream()
        .filter(other -> !named.contains(other.id()))
        .filter(other -> other.knownTo() == null && other.standing() != Standing.VALID)
        .flatMap(
            other ->
                Stream.concat(
                    Stream.of(Step.restore(place, other)), undone(place, other, named).stream()))
        .map(Step::goingAlong)
        .toList();
  }

  private void requireFit(CorrectionAct act, StoredFact fact, int place) {
    boolean valid = fact.standing() == Standing.VALID;
    boolean known = fact.knownTo() == null;
    if (known && valid && act == CorrectionAct.RESTORE) {
      throw new ProblemException(ProblemType.CHANGES_NOTHING)
          .at(NamedFacts.at(place) + "/act", "changes-nothing", "the fact is valid");
    }
    if (!known || valid == (act == CorrectionAct.RESTORE)) {
      List<UUID> successors = book.successorsOf(fact);
      throw new ProblemException(ProblemType.FACT_SUPERSEDED)
          .at(
              NamedFacts.at(place) + "/fact",
              "superseded",
              successors.isEmpty()
                  ? "nothing took its place"
                  : "took its place: "
                      + successors.stream().map(UUID::toString).collect(Collectors.joining(", ")));
    }
  }

  /** Restoring what was corrected undoes the correction: what it put there goes, if it stands. */
  private List<Step> undone(int place, StoredFact kept, Set<UUID> named) {
    return book.replacementOf(kept.id()).filter(id -> !named.contains(id)).stream()
        .flatMap(id -> store.find(List.of(id)).stream())
        .filter(fact -> fact.knownTo() == null && fact.standing() == Standing.VALID)
        .map(fact -> Step.annul(place, fact))
        .toList();
  }

  private FactContent corrected(Item item, StoredFact fact, int place, Instant now) {
    String pointer = NamedFacts.at(place);
    FactContent content = new CorrectedContent(item, fact, pointer).content(now);
    refuseUnknownPersons(content, fact, pointer);
    if (!checks.stream().allMatch(check -> check.verified(content))) {
      boolean address = content.kind().owner() == Owner.ADDRESS;
      throw new ProblemException(
              address ? ProblemType.ADDRESS_UNKNOWN : ProblemType.AUTHORITY_UNKNOWN)
          .at(pointer + "/value", "not-in-the-list", "a code of the lists that are known here");
    }
    return content;
  }

  private void refuseUnknownPersons(FactContent content, StoredFact fact, String pointer) {
    for (String field : content.kind().personFields()) {
      String person = content.value().get(field);
      if (person != null
          && !person.equals(fact.value().get(field))
          && !store.knowsOf(PersonId.of(person))) {
        throw new ProblemException(ProblemType.INVALID_INPUT)
            .at(pointer + "/value/" + field, "unknown-person", "a person that is known here");
      }
    }
  }

  private void refuseContradictions(List<Step> steps) {
    Set<UUID> gone =
        steps.stream().map(step -> step.fact().id()).collect(Collectors.toCollection(HashSet::new));
    for (Step step : steps) {
      FactContent now = step.now();
      if (now != null) {
        refuseContradiction(step, now, gone);
        refuseContradictionWithin(steps, step, now);
      }
    }
  }

  private void refuseContradiction(Step step, FactContent now, Set<UUID> gone) {
    boolean moves =
        step.act() == CorrectionAct.RESTORE || !now.effect().equals(step.fact().content().effect());
    List<StoredFact> against =
        store.known(step.fact().personId()).stream()
            .filter(known -> !gone.contains(known.id()))
            .filter(
                known ->
                    known.content().contradicts(now) || (moves && excludes(known.content(), now)))
            .toList();
    if (!against.isEmpty()) {
      ProblemException problem = new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT);
      against.forEach(
          known ->
              problem
                  .at(
                      NamedFacts.at(step.place()),
                      "contradicts",
                      "fact %s (%s) holds in the same time".formatted(known.id(), known.kind()))
                  .contradicting(named(known)));
      throw problem;
    }
  }

  private boolean contradicts(@Nullable FactContent other, FactContent now) {
    return other != null && (other.contradicts(now) || excludes(other, now));
  }

  private boolean excludes(FactContent one, FactContent other) {
    return one.standing() == Standing.VALID
        && other.standing() == Standing.VALID
        && one.effect().overlaps(other.effect())
        && along.stream().anyMatch(rule -> rule.excludes(one, other));
  }

  private void refuseContradictionWithin(List<Step> steps, Step step, FactContent now) {
    steps.stream()
        .filter(other -> !other.fact().id().equals(step.fact().id()))
        .filter(other -> other.fact().personId().equals(step.fact().personId()))
        .filter(other -> contradicts(other.now(), now))
        .findFirst()
        .ifPresent(
            other -> {
              throw new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT)
                  .at(
                      NamedFacts.at(step.place()),
                      "contradicts",
                      "another fact of this correction holds in the same time")
                  .contradicting(named(other.fact()));
            });
  }

  private static KnownFact named(StoredFact fact) {
    return new KnownFact(fact.id(), fact.kind(), fact.personId(), fact.knownFrom());
  }
}
