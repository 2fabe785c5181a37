package dk.cpr.kit.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the log.
 *
 * @param changes in the order of the log
 * @param cursor where to go on; right after the last transaction that was read
 * @param ceiling a reader at or beyond this has everything that was committed before this page was
 *     asked for
 * @param drained true when nothing more was to be had
 * @param completeUntil what was or will be registered as known before this instant stands at or
 *     before the cursor; null unless drained
 * @param age milliseconds since that instant when the page was read, by the clock of the log's
 *     database; null unless drained
 */
public record ChangePage(
    List<Change> changes,
    Cursor cursor,
    Cursor ceiling,
    boolean drained,
    @Nullable Instant completeUntil,
    @Nullable Long age) {}
