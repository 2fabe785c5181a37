package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.access.Protection;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.right.Right;

/**
 * Who works a list off.
 *
 * @param part as far as the caller asked for and may see
 */
record Reader(Requester requester, Right right, Part part, Kind kind) {
  /** What decides how much is theirs. */
  enum Kind {
    CASE_WORKER,
    OFFICE
  }

  /** Whether the answer itself tells where somebody lives who is not the reader's own resident. */
  private boolean asksWhereOthersLive() {
    return kind == Kind.OFFICE && !(part instanceof Part.Everyone);
  }

  /** What is protected is hidden from nobody whose right says so. */
  boolean seesProtected() {
    return right.seesProtected();
  }

  /**
   * Whether somebody protected is in a count by municipality: to the municipality itself that tells
   * of its own resident; to another it would tell where somebody lives who is missing in the list
   * beside it. A likeness counts only where its list names it ({@link #mayBeToldOf}).
   */
  boolean countsProtected() {
    return right.seesProtected() || kind == Kind.CASE_WORKER;
  }

  /**
   * Without sight of what is protected, nobody learns from a list in which municipality somebody
   * protected lives, or that somebody protected has about the name of another; nor from whether
   * there is anything to decide.
   */
  boolean mayBeToldOf(Rule rule, Protection person, Protection other) {
    boolean tellsMunicipality = asksWhereOthersLive() && person == Protection.NAME_AND_ADDRESS;
    boolean tellsName =
        rule.isByLikeness()
            && (person == Protection.NAME_AND_ADDRESS || other == Protection.NAME_AND_ADDRESS);
    return right.seesProtected() || !(tellsMunicipality || tellsName);
  }
}
