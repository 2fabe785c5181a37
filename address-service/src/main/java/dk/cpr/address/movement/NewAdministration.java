package dk.cpr.address.movement;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without a home here is registered under an administrative municipality (status 20).
 *
 * @param movementId made by who reports it; the key by which it is taken back
 * @param municipality one of the administrative ones
 * @param effectFrom {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm}
 * @param effectMark {@code *} when the time is uncertain
 */
public record NewAdministration(
    @NotNull UUID movementId,
    @NotNull PersonId personId,
    @NotNull @Pattern(regexp = "001[0129]", message = "0010, 0011, 0012 or 0019")
        String municipality,
    @NotNull
        @Pattern(
            regexp = MovementTime.FORM,
            message = "a date, or a local date and time like 2026-05-04T10:15")
        String effectFrom,
    @Nullable @Pattern(regexp = "\\*") String effectMark) {}
