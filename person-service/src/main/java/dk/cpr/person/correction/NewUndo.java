package dk.cpr.person.correction;

import dk.cpr.fact.correction.CorrectionReason;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An event is undone.
 *
 * @param reason why, as a code
 * @param explanation why, in words; never leaves the service
 * @param document what it rests on; one line of at most 100 characters
 */
public record NewUndo(
    @NotNull CorrectionReason reason,
    @Cleaned @NotBlank @Pattern(regexp = WrittenText.SIGN_OR_BREAK + "{1,1000}") String explanation,
    @Cleaned @NotBlank @Pattern(regexp = WrittenText.SIGN + "{1,100}") String document) {}
