package dk.cpr.protection.protecting;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a later end.
 *
 * @param until ISO date of the first day without; a year from today for 0001 where it is not given,
 *     no end for the others
 * @param document what the registration rests on; needed for more than a year of 0001
 * @param reason special circumstances; needed for more than a year of 0001
 */
public record Renewal(
    @Nullable LocalDate until,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN_OR_BREAK + "{1,500}") String reason) {}
