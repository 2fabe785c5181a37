package dk.cpr.protection.correction;

import dk.cpr.fact.correction.Correction;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.desk.CorrectionDesk;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.receipt.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Corrections with receipts for what a preview or a refusal tells of the facts that are named. */
@ApplicationScoped
class CorrectionDoor {
  private final CorrectionDesk desk;
  private final ProtectionCorrection rules;
  private final CorrectedCoverage coverage;
  private final FactStore facts;
  private final Receipts receipts;

  CorrectionDoor(
      CorrectionDesk desk,
      ProtectionCorrection rules,
      CorrectedCoverage coverage,
      FactStore facts,
      Receipts receipts) {
    this.desk = desk;
    this.coverage = coverage;
    this.rules = rules;
    this.facts = facts;
    this.receipts = receipts;
  }

  Correction preview(NewCorrection wish) {
    Correction preview = desk.preview(wish, rules);
    coverage.require(wish, named(wish.facts()));
    return preview;
  }

  /** The desk leaves receipts of all it tells, but of what only the rules for coverage refuse. */
  Correction correct(@Nullable String key, NewCorrection wish) {
    try {
      return desk.correct(key, wish, rules);
    } catch (ProblemException e) {
      if (e.type() == ProblemType.INVALID_INPUT) {
        receipts.tellOfCorrection(named(wish), wish.document());
      }
      throw e;
    }
  }

  List<UUID> touched(Correction done) {
    return rules.touched(done);
  }

  /** In the order of the request. */
  private List<StoredFact> named(List<NewCorrection.Item> items) {
    return items.stream().flatMap(item -> facts.find(List.of(item.fact())).stream()).toList();
  }

  private Map<PersonId, TreeSet<String>> named(NewCorrection wish) {
    return named(wish.facts()).stream()
        .collect(
            Collectors.groupingBy(
                StoredFact::personId,
                Collectors.mapping(StoredFact::kind, Collectors.toCollection(TreeSet::new))));
  }
}
