package dk.cpr.disclosure.gate;

import dk.cpr.kit.change.Cursor;

/**
 * Leave to answer, by this instance's monotonic clock.
 *
 * @param until reading of {@link System#nanoTime()} at which it ends
 * @param mustReach place in the protection log that an answer has to know
 */
record Lease(long until, Cursor mustReach) {
  boolean covers(Cursor applied) {
    return System.nanoTime() - until < 0 && applied.compareTo(mustReach) >= 0;
  }

  /** This one, with what an earlier one asked for where that was more. */
  Lease after(Lease earlier) {
    return earlier.mustReach.compareTo(mustReach) > 0 ? new Lease(until, earlier.mustReach) : this;
  }
}
