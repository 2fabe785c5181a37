package dk.cpr.address.movement;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.CleanedLines;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves for another country.
 *
 * @param movementId made by who reports it; the key by which it is taken back
 * @param country four digits of the authority list
 * @param lines the address there, at most five lines of 34 characters
 * @param effectFrom {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm}
 * @param effectMark {@code *} when the time is uncertain
 * @param missing whether the person had disappeared, and so has no home any more
 */
public record NewDeparture(
    @NotNull UUID movementId,
    @NotNull PersonId personId,
    @NotNull @Pattern(regexp = "[0-9]{4}", message = "four digits") String country,
    @CleanedLines @Nullable @Size(max = 5)
        List<
                @NotNull
                @Pattern(regexp = WrittenText.LINE + "{1,34}", message = "1 to 34 characters")
                String>
            lines,
    @NotNull
        @Pattern(
            regexp = MovementTime.FORM,
            message = "a date, or a local date and time like 2026-05-04T10:15")
        String effectFrom,
    @Nullable @Pattern(regexp = "\\*") String effectMark,
    boolean missing) {}
