package dk.cpr.fact.desk;

import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Standing;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a correction, worked out: the fact is closed, and opened are its content as it stands
 * from then on, and what is valid instead.
 *
 * @param now valid content that is known instead, null after an annulment
 * @param along whether it goes along with the fact at its place
 */
record Step(
    int place, CorrectionAct act, StoredFact fact, @Nullable FactContent now, boolean along) {

  /** The content that is left behind, standing corrected or annulled. */
  Optional<FactContent> kept() {
    return act.leaves().map(standing -> fact.content().standing(standing));
  }

  static Step annul(int place, StoredFact fact) {
    return new Step(place, CorrectionAct.ANNUL, fact, null, false);
  }

  static Step restore(int place, StoredFact fact) {
    return new Step(
        place, CorrectionAct.RESTORE, fact, fact.content().standing(Standing.VALID), false);
  }

  static Step correct(int place, StoredFact fact, FactContent now) {
    return new Step(place, CorrectionAct.CORRECT, fact, now, false);
  }

  /** The same for a fact that goes along. */
  Step goingAlong() {
    return new Step(place, act, fact, now, true);
  }

  Stream<FactContent> opens() {
    return Stream.concat(kept().stream(), Stream.ofNullable(now));
  }
}
