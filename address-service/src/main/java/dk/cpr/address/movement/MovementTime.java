package dk.cpr.address.movement;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** When a movement takes effect. */
final class MovementTime {
  /** A day, or a minute. */
  static final String FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?";

  private MovementTime() {}

  /**
   * The time as sent.
   *
   * @throws ProblemException invalid-input for a time that does not exist
   */
  static SourceTime of(String effectFrom, @Nullable String effectMark) {
    if (!SourceTime.isReportable(effectFrom)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/effectFrom", "impossible-time", "a time that exists");
    }
    return SourceTime.of(effectFrom, effectMark == null ? "" : effectMark);
  }
}
