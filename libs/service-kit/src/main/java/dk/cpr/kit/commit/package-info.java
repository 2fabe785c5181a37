/**
 * Commits that many requests share: each waits for a flush of the log that it does not pay alone.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kit.commit;
