package dk.cpr.protection.approval;

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
    @Nullable @Pattern(regexp = "[^\\x00]{1,500}") String reason,
    @Nullable @Pattern(regexp = "\\P{Cntrl}{1,200}") String document) {}
