package dk.cpr.protection.merging;

import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was registered.
 *
 * @param splitAt null while they are one
 */
record Merge(
    UUID id, PersonId duplicate, PersonId survivor, Instant mergedAt, @Nullable Instant splitAt) {
  boolean isOpen() {
    return splitAt == null;
  }
}
