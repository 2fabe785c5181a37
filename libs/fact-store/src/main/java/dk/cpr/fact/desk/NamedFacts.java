package dk.cpr.fact.desk;

import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.correction.NewCorrection.Item;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Owner;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds the facts that a correction names, and sees that they are the ones that are meant. */
@ApplicationScoped
class NamedFacts {
  private final FactStore store;
  private final Optional<Owner> owner;

  NamedFacts(FactStore store, @ConfigProperty(name = "cpr.facts.owner") Optional<Owner> owner) {
    this.store = store;
    this.owner = owner;
  }

  /**
   * The facts in the order of the request, of the kinds that it says.
   *
   * @throws ProblemException invalid-input, kept-elsewhere, fact-unknown
   */
  List<StoredFact> of(NewCorrection wish) {
    List<StoredFact> facts = found(wish);
    for (int i = 0; i < facts.size(); i++) {
      if (!facts.get(i).kind().equals(wish.facts().get(i).kind())) {
        throw bad(at(i) + "/kind", "other-kind", "the kind of the fact with this id");
      }
    }
    return facts;
  }

  /**
   * The facts in the order of the request, whatever their kind, which is not everybody's to know.
   *
   * @throws ProblemException invalid-input, kept-elsewhere, fact-unknown
   */
  List<StoredFact> found(NewCorrection wish) {
    checkForm(wish);
    Map<UUID, StoredFact> found = new HashMap<>();
    store
        .find(wish.facts().stream().map(Item::fact).toList())
        .forEach(fact -> found.put(fact.id(), fact));
    ProblemException unknown = new ProblemException(ProblemType.FACT_UNKNOWN);
    for (int i = 0; i < wish.facts().size(); i++) {
      Item item = wish.facts().get(i);
      @Nullable StoredFact fact = found.get(item.fact());
      if (fact == null) {
        unknown.at(at(i) + "/fact", "fact-unknown", "the id of a fact of this service");
      }
    }
    if (!unknown.problem().errors().isEmpty()) {
      throw unknown;
    }
    return found.isEmpty()
        ? List.of()
        : wish.facts().stream()
            .flatMap(i -> Optional.ofNullable(found.get(i.fact())).stream())
            .toList();
  }

  private void checkForm(NewCorrection wish) {
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < wish.facts().size(); i++) {
      Item item = wish.facts().get(i);
      if (!named.add(item.fact())) {
        throw bad(at(i) + "/fact", "named-twice", "each fact once");
      }
      checkKind(item.kind(), at(i) + "/kind");
      checkContent(item, at(i));
    }
  }

  private void checkKind(String kind, String pointer) {
    FactKind known =
        FactKind.ofWireName(kind)
            .orElseThrow(() -> bad(pointer, "unknown-kind", "a kind of the catalogue"));
    if (owner.filter(own -> own == known.owner()).isEmpty()) {
      throw new ProblemException(ProblemType.KEPT_ELSEWHERE)
          .at(pointer, "kept-elsewhere", known.wireName() + " is kept by another service");
    }
  }

  private static void checkContent(Item item, String pointer) {
    boolean says = item.value() != null || item.effect() != null;
    boolean corrects = item.act() == CorrectionAct.CORRECT;
    if (corrects && !says) {
      throw bad(pointer, "one-of", "a value, a period, or both");
    }
    if (!corrects && says) {
      throw bad(pointer, "not-with-this-act", "value and effect only with CORRECT");
    }
  }

  static String at(int place) {
    return "/facts/" + place;
  }

  private static ProblemException bad(String pointer, String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(pointer, code, message);
  }
}
