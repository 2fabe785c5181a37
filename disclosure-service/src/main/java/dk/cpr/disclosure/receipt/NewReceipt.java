package dk.cpr.disclosure.receipt;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owning service is about to answer.
 *
 * @param personId who is told of; null for an attempt that named nobody who may be told of
 * @param organisation CVR number of who is told; empty for a citizen
 * @param user employee, or client of a machine
 * @param client OAuth client of the report's token
 * @param fields names of what is told, never values
 * @param purpose slug, e.g. {@code birth-report}
 * @param legalBasis paragraph that the report rests on
 * @param caseReference the recipient's own case
 */
record NewReceipt(
    @Nullable PersonId personId,
    @NotNull @Pattern(regexp = "([0-9]{8})?") String organisation,
    @NotBlank @Pattern(regexp = "\\P{Cntrl}{1,200}") String user,
    @NotNull @Pattern(regexp = "\\P{Cntrl}{0,200}") String client,
    @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Pattern(regexp = "[a-z][A-Za-z]{0,39}(\\.[a-z][A-Za-z0-9]{0,39})?") String>
            fields,
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String purpose,
    @NotBlank @Pattern(regexp = "\\P{Cntrl}{1,200}") String legalBasis,
    @JsonProperty("case") @Nullable CaseReference caseReference) {}
