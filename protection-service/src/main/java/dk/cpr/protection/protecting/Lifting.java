package dk.cpr.protection.protecting;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wish that a protection ends now.
 *
 * @param document what the registration rests on
 */
public record Lifting(@Nullable @Pattern(regexp = "\\P{Cntrl}{1,200}") String document) {}
