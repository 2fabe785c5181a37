package dk.cpr.person.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, for whom, from what.
 *
 * @param organisation CVR number
 * @param user employee, or client of a machine
 * @param client OAuth client
 * @param authority four digits of the authority list, if given
 * @param document the document it rests on, if given
 */
@RegisterForReflection
public record Sender(
    String organisation,
    String user,
    String client,
    @Nullable String authority,
    @Nullable String document) {}
