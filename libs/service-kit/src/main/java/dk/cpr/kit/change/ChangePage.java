package dk.cpr.kit.change;

import java.util.List;

/**
 * A stretch of the log.
 *
 * @param changes in the order of the log
 * @param cursor where to go on; stands at the horizon when the page is drained
 * @param ceiling a reader at or beyond this has everything that was committed before this page was
 *     asked for
 * @param drained true when nothing more was to be had
 */
public record ChangePage(List<Change> changes, Cursor cursor, Cursor ceiling, boolean drained) {}
