package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Shield;
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
  private boolean asksWhereOthersLive() {
    return kind == Kind.OFFICE && !(part instanceof Part.Everyone);
  }

  /**
   * Without sight of what is protected, nobody learns from a list in which municipality somebody
   * protected lives, or that somebody protected has about the name of another; nor from whether
   * there is anything to decide.
   */
  boolean mayBeToldOf(Rule rule, Shield person, Shield other) {
    boolean tellsMunicipality = asksWhereOthersLive() && person == Shield.NAME_AND_ADDRESS;
    boolean tellsName =
        rule.isByLikeness()
            && (person == Shield.NAME_AND_ADDRESS || other == Shield.NAME_AND_ADDRESS);
    return right.seesProtected() || !(tellsMunicipality || tellsName);
  }
}
