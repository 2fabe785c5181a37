package dk.cpr.disclosure.access;

import java.util.UUID;

/**
 * A person whose facts may be told.
 *
 * @param place in the question, from 1
 * @param content what was read, opened by the decision
 * @param receipt id of the receipt that is committed before the answer leaves
 */
public record Granted<C>(
    long place, PersonHead head, AccessDecision decision, C content, UUID receipt) {}
