package dk.cpr.kit.correction;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kit.fact.StoredFact;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a correction, worked out: the fact is closed, and opened are its content as it stands
 * from then on, and what is valid instead.
 *
 * @param now valid content that is known instead, null after an annulment
 */
record Step(int place, CorrectionAct act, StoredFact fact, @Nullable FactContent now) {

  /** The content that is left behind, standing corrected or annulled. */
  Optional<FactContent> kept() {
    return act.leaves().map(standing -> fact.content().standing(standing));
  }

  static Step annul(int place, StoredFact fact) {
    return new Step(place, CorrectionAct.ANNUL, fact, null);
  }

  static Step restore(int place, StoredFact fact) {
    return new Step(place, CorrectionAct.RESTORE, fact, fact.content().standing(Standing.VALID));
  }

  Stream<FactContent> opens() {
    return Stream.concat(kept().stream(), Stream.ofNullable(now));
  }
}
