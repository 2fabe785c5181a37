package dk.cpr.address.movement;

import dk.cpr.address.known.AddressInput;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without a home here moves in.
 *
 * @param movementId made by who reports it; the key by which it is taken back
 * @param careOf whom the home is with, up to 34 characters
 * @param fromCountry four digits of the authority list
 * @param effectFrom {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm}
 * @param effectMark {@code *} when the time is uncertain
 */
public record NewArrival(
    @NotNull UUID movementId,
    @NotNull PersonId personId,
    @NotNull @Valid AddressInput address,
    @Cleaned
        @Nullable
        @Pattern(regexp = WrittenText.LINE + "{1,34}", message = "1 to 34 characters")
        String careOf,
    @Nullable @Pattern(regexp = "[0-9]{4}", message = "four digits") String fromCountry,
    @NotNull
        @Pattern(
            regexp = MovementTime.FORM,
            message = "a date, or a local date and time like 2026-05-04T10:15")
        String effectFrom,
    @Nullable @Pattern(regexp = "\\*") String effectMark) {}
