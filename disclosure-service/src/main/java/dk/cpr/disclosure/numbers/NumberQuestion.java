package dk.cpr.disclosure.numbers;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.disclosure.lookup.AskedNumber;
import dk.cpr.disclosure.receipt.CaseReference;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers a caller asks about, and what.
 *
 * @param numbers any of them more than once, if need be
 * @param ask what of each
 * @param purpose slug of a right
 * @param caseReference the caller's own case; has to be named
 */
record NumberQuestion(
    @NotNull @Size(min = 1, max = 1000) List<@NotNull AskedNumber> numbers,
    @NotNull @Size(min = 1, max = 2) List<@NotNull Ask> ask,
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String purpose,
    @JsonProperty("case") @Schema(required = true) @Nullable CaseReference caseReference) {}
