package dk.cpr.person.home;

/** Why somebody's home ends without another. */
public enum LostHome {
  /** Nothing is left to be refused: a home that begins after the death never was. */
  DEATH,
  /** Who moves in later has not disappeared: that is refused while it can be. */
  DISAPPEARANCE
}
