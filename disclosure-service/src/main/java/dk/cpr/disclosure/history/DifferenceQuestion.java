package dk.cpr.disclosure.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.disclosure.lookup.AskedNumber;
import dk.cpr.disclosure.lookup.Lookup;
import dk.cpr.disclosure.lookup.Moment;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose facts changed between two registration times. Either number or personId.
 *
 * @param fields full paths, e.g. {@code name.given}; see GET /v1/my-rights
 * @param purpose slug of a right; citizens: {@code insight}
 * @param caseReference the caller's own case; every organisation must name one; a citizen may leave
 *     it out
 * @param knownFrom changes after this registration time
 * @param knownTo and by this; absent, or later than everything is known of, is the latest such
 *     instant
 * @param validAt only facts that hold at this effect time; absent is all
 */
record DifferenceQuestion(
    @Nullable AskedNumber number,
    @Nullable PersonId personId,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Size(max = 80) String> fields,
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String purpose,
    @JsonProperty("case") @Schema(required = true) @Nullable CaseReference caseReference,
    @NotNull Moment knownFrom,
    @Nullable Moment knownTo,
    @Nullable Moment validAt) {

  Lookup lookup() {
    return new Lookup(number, personId, fields, purpose, caseReference, null, null);
  }
}
