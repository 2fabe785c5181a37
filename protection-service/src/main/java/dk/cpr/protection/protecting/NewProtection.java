package dk.cpr.protection.protecting;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish for protection, from now.
 *
 * @param type 0001 name and address, 0002 local directory, 0003 marketing
 * @param until ISO date of the first day without; one year for 0001, no end for the others where it
 *     is not given
 * @param document what the registration rests on
 * @param reason special circumstances; needed for more than a year of 0001
 */
public record NewProtection(
    @NotNull PersonId personId,
    @NotNull @Pattern(regexp = "000[1-4]", message = "a protection is 0001, 0002 or 0003")
        String type,
    @Nullable LocalDate until,
    @Nullable @Pattern(regexp = "\\P{Cntrl}{1,200}") String document,
    @Nullable @Pattern(regexp = "[^\\x00]{1,500}") String reason) {}
