package dk.cpr.disclosure.quality;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a case worker decides.
 *
 * @param act ACCEPTED: is as it should be; DONE: is mended; REOPENED: neither
 * @param reason one line of at most 200 characters, without any personnummer
 */
record NewDecision(
    @NotNull Act act,
    @Cleaned
        @NotBlank
        @Pattern(regexp = "(?!.*[0-9]{6}[- ]?[0-9]{4})" + WrittenText.SIGN + "{1,200}")
        String reason) {}
