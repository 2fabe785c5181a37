package dk.cpr.disclosure.statistics;

import dk.cpr.disclosure.copies.Horizon;
import dk.cpr.disclosure.lookup.Moment;
import dk.cpr.kernel.time.AsOf;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The point on both axes that a question about figures means. */
@ApplicationScoped
class Times {
  private final Horizon horizon;

  Times(Horizon horizon) {
    this.horizon = horizon;
  }

  /**
   * Reads both times. Without {@code knownAt}: the last whole minute of which everything is known
   * here; without {@code validAt}: the same instant.
   *
   * @throws ProblemException invalid-input; in-the-future for {@code knownAt}; try-again when not
   *     everything that was known then has come in
   */
  AsOf asked(@Nullable String validAt, @Nullable String knownAt) {
    ProblemException refusal = new ProblemException(ProblemType.INVALID_INPUT);
    @Nullable Instant valid = read(validAt, "/validAt", refusal);
    @Nullable Instant known = read(knownAt, "/knownAt", refusal);
    if (!refusal.problem().errors().isEmpty()) {
      throw refusal;
    }
    if (known != null && known.isAfter(Instant.now())) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at("/knownAt", "in-the-future", "nobody knows yet what will be known then");
    }
    Instant complete = horizon.complete();
    if (known != null && known.isAfter(complete)) {
      throw new ProblemException(ProblemType.TRY_AGAIN);
    }
    Instant at = known == null ? complete.truncatedTo(ChronoUnit.MINUTES) : known;
    return new AsOf(valid == null ? at : valid, at);
  }

  private static @Nullable Instant read(
      @Nullable String text, String pointer, ProblemException refusal) {
    if (text == null) {
      return null;
    }
    try {
      return Moment.of(text).instant().truncatedTo(ChronoUnit.MICROS);
    } catch (IllegalArgumentException e) {
      refusal.at(pointer, "impossible-time", "a day, a local time, or a time with an offset or Z");
      return null;
    }
  }
}
