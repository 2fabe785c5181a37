package dk.cpr.protection.approval;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.protection.book.Approvals.Decision;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a citizen's request.
 *
 * @param reason why; needed for a refusal
 * @param document what the decision rests on
 */
public record NewApproval(
    @NotNull Decision decision,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN_OR_BREAK + "{1,500}") String reason,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.SIGN + "{1,200}") String document) {}
