package dk.cpr.protection.merging;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;

/**
 * Two persons who were taken for one human being.
 *
 * @param duplicate the one that was deleted
 * @param survivor the one that it led to
 */
public record NewSplit(@NotNull PersonId duplicate, @NotNull PersonId survivor) {}
