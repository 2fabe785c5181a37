package dk.cpr.person.parked;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.person.saga.ParkedSaga;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What an operator decides about a process.
 *
 * @param reason in words, up to 500 characters
 */
public record NewProcessDecision(
    @NotNull ParkedSaga.Act act,
    @Cleaned @NotNull @Pattern(regexp = WrittenText.LINE + "{1,500}") String reason) {}
