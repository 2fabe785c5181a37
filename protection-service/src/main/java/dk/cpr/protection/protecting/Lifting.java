package dk.cpr.protection.protecting;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wish that a protection ends now.
 *
 * @param document what the registration rests on
 */
public record Lifting(
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document) {}
