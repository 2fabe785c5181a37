package dk.cpr.protection.book;

import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;

/** The time that another service names as a start. */
public final class EffectStart {
  private EffectStart() {}

  /**
   * The time.
   *
   * @throws ProblemException invalid-input
   */
  public static SourceTime of(String text) {
    if (!SourceTime.isReportable(text)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(
              "/effectFrom",
              "impossible-time",
              "a time that exists: 12 digits or an ISO local time");
    }
    return SourceTime.of(text);
  }
}
