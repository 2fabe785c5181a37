package dk.cpr.protection.merging;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Two persons who are one human being.
 *
 * @param duplicate the one that is deleted
 * @param survivor the one that goes on
 * @param effectFrom of the merge: 12 digits, ISO date or ISO local date-time
 */
public record NewMerge(
    @NotNull PersonId duplicate,
    @NotNull PersonId survivor,
    @NotNull @Pattern(regexp = "[0-9T:-]{10,19}") String effectFrom) {}
