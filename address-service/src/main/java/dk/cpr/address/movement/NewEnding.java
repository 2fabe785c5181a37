package dk.cpr.address.movement;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's home ends without another: by death, or because nobody knows where they are.
 *
 * @param movementId made by who reports it; the key by which it is taken back
 * @param effectFrom {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm}
 * @param effectMark {@code *} when the time is uncertain
 */
public record NewEnding(
    @NotNull UUID movementId,
    @NotNull PersonId personId,
    @NotNull Cause cause,
    @NotNull
        @Pattern(
            regexp = MovementTime.FORM,
            message = "a date, or a local date and time like 2026-05-04T10:15")
        String effectFrom,
    @Nullable @Pattern(regexp = "\\*") String effectMark) {

  /** What ended it. */
  public enum Cause {
    /** Nobody moves in after their death: a home that begins then never was. */
    DEATH,
    /** Who moves in later has not disappeared. */
    DISAPPEARANCE
  }
}
