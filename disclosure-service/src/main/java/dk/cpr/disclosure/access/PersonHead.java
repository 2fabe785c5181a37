package dk.cpr.disclosure.access;

import dk.cpr.kernel.person.PersonId;

/**
 * What a statement decided about one person, as it holds now.
 *
 * @param person whose facts are told
 * @param state state of the number asked for, or of the person's own
 * @param protection of the person, {@code NONE} where the requester sees what is protected
 */
public record PersonHead(PersonId person, String state, Protection protection, Marks marks) {}
