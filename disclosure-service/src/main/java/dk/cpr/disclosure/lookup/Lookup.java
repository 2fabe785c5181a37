package dk.cpr.disclosure.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a caller asks. Either number or personId.
 *
 * @param fields full paths, e.g. {@code name.given}; see GET /v1/my-rights. What is no path is
 *     refused as such: to judge each of a hundred by annotations as well takes longer than to read
 *     a person
 * @param purpose slug of a right; citizens: {@code insight}
 * @param caseReference the caller's own case; every organisation must name one; a citizen may leave
 *     it out
 * @param validAt effect time to read at; absent is now
 * @param knownAt registration time to read at; absent is now
 */
public record Lookup(
    @Nullable AskedNumber number,
    @Nullable PersonId personId,
    @NotNull @Size(min = 1, max = 200) List<String> fields,
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String purpose,
    @JsonProperty("case") @Schema(required = true) @Nullable CaseReference caseReference,
    @Nullable Moment validAt,
    @Nullable Moment knownAt) {}
