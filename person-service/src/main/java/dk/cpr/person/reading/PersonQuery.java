package dk.cpr.person.reading;

import dk.cpr.kernel.person.PersonId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which person, when.
 *
 * @param validAt effect time, UTC; absent is now
 * @param knownAt registration time, UTC; absent is now
 */
public record PersonQuery(
    @NotNull PersonId personId, @Nullable Instant validAt, @Nullable Instant knownAt) {}
