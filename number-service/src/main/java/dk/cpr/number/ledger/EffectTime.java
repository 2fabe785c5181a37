package dk.cpr.number.ledger;

import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when a reported act holds: member {@code effectFrom} of its body. */
public final class EffectTime {
  private static final String POINTER = "/effectFrom";

  private EffectTime() {}

  /**
   * Reads the time.
   *
   * @throws ProblemException invalid-input when it is none; in-the-future
   */
  public static SourceTime reported(String text) {
    SourceTime time = read(text);
    if (time.instant().isAfter(Instant.now())) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at(POINTER, "in-the-future", "an act is reported when it has taken effect");
    }
    return time;
  }

  /**
   * The period of a number that the act ends.
   *
   * @throws ProblemException contradicts-known-fact when the period had not begun
   */
  public static EffectPeriod ended(KnownNumber number, SourceTime end) {
    @Nullable SourceTime begin = number.life().period().from();
    if (begin != null && end.instant().isBefore(begin.instant())) {
      throw new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT)
          .at(POINTER, "before-it-began", "it was not yet the person's number then");
    }
    return number.life().period().until(end);
  }

  private static SourceTime read(String text) {
    if (!SourceTime.isReportable(text)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(POINTER, "impossible-time", "a time that exists, in a known form");
    }
    return SourceTime.of(text);
  }
}
