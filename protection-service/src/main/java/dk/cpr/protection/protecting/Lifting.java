package dk.cpr.protection.protecting;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A wish that a protection ends now.
 *
 * @param document what the registration rests on
 */
public record Lifting(@Nullable @Size(min = 1, max = 200) String document) {}
