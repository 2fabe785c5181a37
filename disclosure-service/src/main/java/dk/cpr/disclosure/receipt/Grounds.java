package dk.cpr.disclosure.receipt;

import org.jspecify.annotations.Nullable;

/**
 * Why.
 *
 * @param caseReference the recipient's own case; citizens have none
 */
public record Grounds(String purpose, String legalBasis, @Nullable CaseReference caseReference) {}
