package dk.cpr.person.number;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the CPR office decides on a merge.
 *
 * @param reason in words, up to 500 characters
 * @param document the document it rests on, up to 100 characters
 */
public record NewMergeDecision(
    @NotNull Verdict decision,
    @Cleaned @NotNull @Pattern(regexp = WrittenText.LINE + "{1,500}") String reason,
    @Cleaned @NotNull @Pattern(regexp = WrittenText.LINE + "{1,100}") String document) {

  /** What it is. */
  public enum Verdict {
    APPROVED,
    REFUSED
  }
}
