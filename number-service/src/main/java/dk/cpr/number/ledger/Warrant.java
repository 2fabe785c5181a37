package dk.cpr.number.ledger;

import dk.cpr.kernel.code.AuthorityCode;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf, and on what, a state is registered.
 *
 * @param document what the registration rests on
 * @param cause only where a person gets another number
 */
public record Warrant(AuthorityCode authority, @Nullable String document, @Nullable Cause cause) {}
