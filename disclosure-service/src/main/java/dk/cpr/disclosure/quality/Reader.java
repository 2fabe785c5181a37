package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.right.Right;

/**
 * Who works a list off.
 *
 * @param part as far as the caller asked for and may see
 */
record Reader(Asker asker, Right right, Part part, Kind kind) {
  /** What decides how much is theirs. */
  enum Kind {
    CASE_WORKER,
    OFFICE
  }

  /** Whether the answer itself tells where somebody lives who is not the reader's own resident. */
  boolean asksWhereOthersLive() {
    return kind == Kind.OFFICE && !(part instanceof Part.Everyone);
  }
}
