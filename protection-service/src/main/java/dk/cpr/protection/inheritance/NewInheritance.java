package dk.cpr.protection.inheritance;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A child that gets a parent's protections.
 *
 * @param effectFrom the birth, as it was reported: 12 digits, ISO date or ISO local date-time
 */
public record NewInheritance(
    @NotNull PersonId child,
    @NotNull PersonId from,
    @NotNull @Pattern(regexp = "[0-9T:-]{10,19}") String effectFrom) {}
