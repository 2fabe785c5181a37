package dk.cpr.fact.correction;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction of one or more facts, of one or more persons, done whole or not at all.
 *
 * @param reason why, as a code
 * @param explanation why, in words; never leaves the service
 * @param document what it rests on: a decision, a case, a certificate; one line of at most 100
 *     characters
 */
public record NewCorrection(
    @NotNull CorrectionReason reason,
    @Cleaned @NotBlank @Pattern(regexp = WrittenText.SIGN_OR_BREAK + "{1,1000}") String explanation,
    @Cleaned @NotBlank @Pattern(regexp = WrittenText.SIGN + "{1,100}") String document,
    @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Item> facts) {

  /**
   * What is done to one fact.
   *
   * @param fact id of the fact as it is known now; for a restoration, of the row that stands
   *     corrected or annulled
   * @param kind wire name of its kind, so that no other fact is hit by a wrong id
   * @param value the whole new value; absent leaves it as it is
   * @param effect the whole new period; absent leaves it as it is
   */
  public record Item(
      @NotNull UUID fact,
      @NotNull @Size(max = 40) String kind,
      @NotNull CorrectionAct act,
      @Nullable @Size(max = 40)
          Map<@NotNull @Size(max = 40) String, @NotNull @Size(max = 500) String> value,
      @Nullable @Valid Effect effect) {}

  /**
   * A period of effect, half-open.
   *
   * @param from 12 digits, ISO date or ISO local date-time; absent is open
   * @param to the same, exclusive
   */
  public record Effect(
      @Nullable @Size(max = 19) String from,
      boolean fromUncertain,
      @Nullable @Size(max = 19) String to,
      boolean toUncertain) {}
}
