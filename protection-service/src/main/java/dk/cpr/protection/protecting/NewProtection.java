package dk.cpr.protection.protecting;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish for protection, from now or ahead.
 *
 * @param type 0001 name and address, 0002 local directory, 0003 marketing, 0005 credit warning
 * @param from when it starts, if not now: ISO date or local date-time, at most a year ahead
 * @param until ISO date of the first day without; one year for 0001, no end for the others where it
 *     is not given
 * @param document what the registration rests on; needed for more than a year of 0001
 * @param reason special circumstances; needed for more than a year of 0001
 * @param includeChildren whether children under 18 in the person's custody who live at the same
 *     address are protected in the same act
 */
public record NewProtection(
    @NotNull PersonId personId,
    @NotNull @Pattern(regexp = "000[1-5]", message = "a protection is 0001, 0002, 0003 or 0005")
        String type,
    @Nullable @Pattern(regexp = "[0-9T:-]{10,19}") String from,
    @Nullable LocalDate until,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN_OR_BREAK + "{1,500}") String reason,
    boolean includeChildren) {}
