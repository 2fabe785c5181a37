package dk.cpr.fact.importing;

import dk.cpr.fact.store.ImportSource;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.SourceTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of that which a source said before is not known any more after its next delivery.
 *
 * @param held what imports said of the person, by content
 * @param source of the delivery
 * @param checks the service's own part
 */
record Ending(Map<FactContent, StoredFact> held, ImportSource source, List<ImportCheck> checks) {

  /** A fact that another one takes the place of, and what remains of it before that one. */
  record Succeeded(StoredFact fact, Optional<FactContent> before) {}

  /** What a whole delivery does not repeat. */
  List<StoredFact> notRepeated(ImportBatch.Person person, Plan plan) {
    List<FactContent> said = plan.fresh();
    return plan.gone(held, source.key()).stream()
        .filter(fact -> !person.isIncomplete(fact.kind()))
        .filter(fact -> checks.stream().allMatch(check -> check.mayEnd(fact, said)))
        .toList();
  }

  /** What a delivery of changes says otherwise. */
  List<Succeeded> saidOtherwise(Plan plan) {
    List<FactContent> said = plan.fresh();
    List<Succeeded> succeeded = new ArrayList<>();
    for (StoredFact fact : plan.gone(held, source.key())) {
      FactContent content = fact.content();
      List<FactContent> others = said.stream().filter(content::contradicts).toList();
      if (content.kind() == FactKind.PROTECTION) {
        if (others.stream().anyMatch(other -> sameStart(other, content)) || isMended(fact, plan)) {
          succeeded.add(new Succeeded(fact, Optional.empty()));
        }
      } else if (!others.isEmpty()) {
        succeeded.add(new Succeeded(fact, before(content, others)));
      }
    }
    return succeeded;
  }

  private static boolean sameStart(FactContent one, FactContent other) {
    return Objects.equals(one.effect().from(), other.effect().from());
  }

  /**
   * A protection that was taken in doubt ends when the same delivery comes mended, or when a later
   * one says what protections there are.
   */
  private boolean isMended(StoredFact fact, Plan plan) {
    return fact.effectFromUncertain()
        && (source.productionDate().equals(fact.sourceDate()) || plan.saysProtections());
  }

  private static Optional<FactContent> before(FactContent content, List<FactContent> others) {
    Optional<SourceTime> next =
        others.stream()
            .flatMap(other -> Optional.ofNullable(other.effect().from()).stream())
            .min(Comparator.comparing(SourceTime::instant));
    @Nullable SourceTime from = content.effect().from();
    return next.filter(then -> from == null || then.instant().isAfter(from.instant()))
        .filter(then -> content.standing() == Standing.VALID)
        .map(then -> content.during(content.effect().until(then)));
  }
}
