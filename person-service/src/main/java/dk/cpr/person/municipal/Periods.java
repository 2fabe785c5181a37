package dk.cpr.person.municipal;

import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.event.Basis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From the basis of a report to a day that it may name. */
final class Periods {
  private Periods() {}

  /**
   * The period.
   *
   * @throws ProblemException invalid-input when it is empty
   */
  static EffectPeriod of(Basis basis, @Nullable LocalDate until) {
    EffectPeriod period =
        EffectPeriod.since(basis.effect()).until(until == null ? null : SourceTime.of(until));
    if (period.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/until", "not-after-the-start", "a day after the start");
    }
    return period;
  }
}
