package dk.cpr.person.event;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when, by which authority, on which document.
 *
 * @param effectFrom {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm}, Europe/Copenhagen
 * @param effectMark {@code *} when the time is uncertain; it is a whole day or minute all the same
 * @param authority four digits of the authority list: whose decision it is
 * @param document the document it rests on, up to 100 characters
 */
public record Basis(
    @NotNull @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?") String effectFrom,
    @Nullable @Pattern(regexp = "\\*") String effectMark,
    @Nullable @Pattern(regexp = "\\d{4}") String authority,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,100}") String document) {
  private static final String POINTER = "/basis/effectFrom";
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /**
   * The time of effect.
   *
   * @throws ProblemException invalid-input for a time that does not exist
   */
  public SourceTime effect() {
    if (!SourceTime.isReportable(effectFrom)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(POINTER, "impossible-time", "a time that exists");
    }
    return SourceTime.of(effectFrom, effectMark == null ? "" : effectMark);
  }

  void requirePast(EventKind kind) {
    if (!kind.mayLieAhead() && effect().instant().isAfter(Instant.now().plus(CLOCKS_DIFFER))) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at(POINTER, "in-the-future", "a time that has passed");
    }
  }
}
