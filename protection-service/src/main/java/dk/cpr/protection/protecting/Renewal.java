package dk.cpr.protection.protecting;

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
    @Nullable @Pattern(regexp = "\\P{Cntrl}{1,200}") String document,
    @Nullable @Pattern(regexp = "[^\\x00]{1,500}") String reason) {}
