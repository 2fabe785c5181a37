package dk.cpr.protection.correction;

import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import dk.cpr.protection.correction.CoverageRule.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds corrections against {@link CoverageRule}: what they would do, and what they did. */
@ApplicationScoped
class CorrectedCoverage {
  private final FactStore facts;
  private final ProtectionBook book;

  CorrectedCoverage(FactStore facts, ProtectionBook book) {
    this.facts = facts;
    this.book = book;
  }

  /** A fact as it is named in a request, and what is to be valid instead. */
  private record Change(int place, StoredFact fact, @Nullable FactContent now, CorrectionAct act) {}

  /**
   * Judges a wish by what is known now, so that a preview says what the act will say.
   *
   * @throws ProblemException invalid-input, naming the door that does it
   */
  void require(NewCorrection wish, List<StoredFact> named) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      NewCorrection.Item item = wish.facts().get(i);
      StoredFact fact = named.get(i);
      if (fact.knownTo() == null) {
        changes.add(new Change(i, fact, wished(item, fact.content()), item.act()));
      }
    }
    for (PersonId person : persons(changes)) {
      List<FactContent> before = valid(person).map(StoredFact::content).toList();
      Set<UUID> gone = changes.stream().map(c -> c.fact().id()).collect(Collectors.toSet());
      List<FactContent> after =
          Stream.concat(
                  valid(person).filter(fact -> !gone.contains(fact.id())).map(StoredFact::content),
                  of(person, changes).map(Change::now).flatMap(Stream::ofNullable))
              .toList();
      judge(new CoverageRule(before, after, Instant.now()), of(person, changes).toList());
    }
  }

  /**
   * Judges a correction that was done, under the lock of its persons.
   *
   * @throws ProblemException invalid-input, which undoes it
   */
  void require(Correction done) {
    List<Change> changes = done.facts().stream().map(this::done).toList();
    Set<UUID> opened =
        done.facts().stream()
            .flatMap(fact -> Stream.ofNullable(fact.now()))
            .collect(Collectors.toSet());
    for (PersonId person : persons(changes)) {
      List<FactContent> after = valid(person).map(StoredFact::content).toList();
      List<FactContent> before =
          Stream.concat(
                  valid(person).filter(fact -> !opened.contains(fact.id())),
                  of(person, changes)
                      .map(Change::fact)
                      .filter(fact -> fact.standing() == Standing.VALID))
              .map(StoredFact::content)
              .toList();
      judge(new CoverageRule(before, after, done.registeredAt()), of(person, changes).toList());
    }
  }

  private static void judge(CoverageRule rule, List<Change> changes) {
    for (Change change : changes) {
      FactContent now = change.now();
      if (change.act() == CorrectionAct.CORRECT && now != null) {
        rule.lengthening(now).ifPresent(fault -> refuse(change, fault));
      }
    }
    for (ProtectionKind kind : ProtectionKind.values()) {
      rule.uncovering(kind).ifPresent(fault -> refuse(changes.getFirst(), fault));
    }
  }

  private static void refuse(Change change, Fault fault) {
    throw new ProblemException(ProblemType.INVALID_INPUT)
        .at("/facts/" + change.place(), fault.code(), fault.door());
  }

  private Change done(Corrected corrected) {
    StoredFact fact = facts.find(List.of(corrected.fact())).getFirst();
    UUID now = corrected.now();
    return new Change(
        corrected.place(),
        fact,
        now == null ? null : facts.find(List.of(now)).getFirst().content(),
        corrected.act());
  }

  private static Set<PersonId> persons(List<Change> changes) {
    return changes.stream().map(change -> change.fact().personId()).collect(Collectors.toSet());
  }

  private static Stream<Change> of(PersonId person, List<Change> changes) {
    return changes.stream().filter(change -> change.fact().personId().equals(person));
  }

  private Stream<StoredFact> valid(PersonId person) {
    return Stream.of(ProtectionKind.values()).flatMap(kind -> book.valid(person, kind).stream());
  }

  /**
   * What a wish makes valid; as it is where the wish cannot be read, which is refused elsewhere.
   */
  private static @Nullable FactContent wished(NewCorrection.Item item, FactContent content) {
    if (item.act() == CorrectionAct.ANNUL) {
      return null;
    }
    if (item.act() == CorrectionAct.RESTORE) {
      return content.standing(Standing.VALID);
    }
    Map<String, String> value = item.value() == null ? content.value() : item.value();
    String slot = content.slot().isEmpty() ? "" : value.getOrDefault("type", "");
    return new FactContent(
        content.kind(),
        slot.isEmpty() || !ProtectionKind.has(slot) ? content.slot() : slot,
        new TreeMap<>(value),
        period(item.effect()).orElse(content.effect()),
        Standing.VALID);
  }

  private static Optional<EffectPeriod> period(NewCorrection.@Nullable Effect effect) {
    if (effect == null || !isReadable(effect.from()) || !isReadable(effect.to())) {
      return Optional.empty();
    }
    return Optional.of(new EffectPeriod(time(effect.from()), time(effect.to())));
  }

  private static boolean isReadable(@Nullable String text) {
    return text == null || SourceTime.isTime(text);
  }

  private static @Nullable SourceTime time(@Nullable String text) {
    return text == null ? null : SourceTime.of(text);
  }
}
