package dk.cpr.address.movement;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a movement does to what is known of where one person is: pure, over all that is known now.
 * Contact addresses stay: they are for those who have left, too.
 */
final class Rehousing {
  /** What ends when somebody's home or stay abroad ends. */
  static final Set<FactKind> MOVED =
      EnumSet.of(
          FactKind.RESIDENCE,
          FactKind.RESIDENCE_STATUS,
          FactKind.ADDRESS_TEXT,
          FactKind.SUPPLEMENTARY_ADDRESS,
          FactKind.EMIGRATION);

  private final List<StoredFact> known;
  private final SourceTime effect;
  private final List<StoredFact> closed = new ArrayList<>();
  private final List<FactContent> kept = new ArrayList<>();
  private final List<FactContent> opened = new ArrayList<>();

  /** Everything known of the person; only what is valid counts. */
  Rehousing(List<StoredFact> known, SourceTime effect) {
    this.known =
        known.stream()
            .filter(fact -> fact.standing() == Standing.VALID)
            .filter(fact -> MOVED.contains(kind(fact)))
            .filter(fact -> !fact.content().effect().isEmpty())
            .toList();
    this.effect = effect;
  }

  /**
   * Requires nothing to start at the effect or later: history is mended by corrections.
   *
   * @throws ProblemException contradicts-known-fact, by that fact
   */
  Rehousing requireLatest() {
    known.stream()
        .filter(Rehousing.this::startsLater)
        .findFirst()
        .ifPresent(
            fact -> {
              throw contradiction(fact, "starts-later", "a time after this fact's start");
            });
    return this;
  }

  /** The fact of a kind that holds at the effect. */
  Optional<StoredFact> held(FactKind kind) {
    return held().filter(fact -> kind(fact) == kind).findFirst();
  }

  /** Ends what holds: home, its status and words, or the stay abroad. */
  Rehousing endAll(Map<String, String> addedToEmigration) {
    held()
        .forEach(
            fact -> {
              FactContent content = fact.content();
              Map<String, String> value = new TreeMap<>(content.value());
              if (content.kind() == FactKind.EMIGRATION) {
                value.putAll(addedToEmigration);
              }
              closed.add(fact);
              kept.add(
                  new FactContent(
                      content.kind(),
                      content.slot(),
                      new TreeMap<>(value),
                      content.effect().until(effect),
                      content.standing()));
            });
    return this;
  }

  /** Ends the home that holds, its status and words; a stay abroad goes on. */
  Rehousing endHome() {
    held()
        .filter(fact -> kind(fact) != FactKind.EMIGRATION)
        .forEach(fact -> keep(fact, fact.content().during(fact.content().effect().until(effect))));
    return this;
  }

  /** What starts at the effect or later never was: it stands annulled. */
  Rehousing annulLater() {
    known.stream()
        .filter(this::startsLater)
        .forEach(fact -> keep(fact, fact.content().standing(Standing.ANNULLED)));
    return this;
  }

  private void keep(StoredFact fact, FactContent content) {
    if (!closed.contains(fact)) {
      closed.add(fact);
      kept.add(content);
    }
  }

  Rehousing open(FactKind kind, Map<String, String> value) {
    opened.add(FactContent.valid(kind, value, EffectPeriod.since(effect)));
    return this;
  }

  List<StoredFact> closed() {
    return closed;
  }

  List<FactContent> kept() {
    return kept;
  }

  List<FactContent> opened() {
    return opened;
  }

  static ProblemException contradiction(StoredFact fact, String code, String message) {
    return lack(code, message)
        .contradicting(new KnownFact(fact.id(), fact.kind(), fact.personId(), fact.knownFrom()));
  }

  static ProblemException lack(String code, String message) {
    return new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT).at("", code, message);
  }

  private Stream<StoredFact> held() {
    return known.stream().filter(fact -> fact.content().effect().contains(effect.instant()));
  }

  private boolean startsLater(StoredFact fact) {
    EffectPeriod period = fact.content().effect();
    return period.from() != null && !period.from().instant().isBefore(effect.instant());
  }

  private static FactKind kind(StoredFact fact) {
    return fact.content().kind();
  }
}
