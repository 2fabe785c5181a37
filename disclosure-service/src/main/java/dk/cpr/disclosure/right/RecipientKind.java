package dk.cpr.disclosure.right;

/** What sort of recipient an organisation is in the eyes of CPR-loven. */
public enum RecipientKind {
  /** Chapter 8: data that a task needs, on both time axes. */
  AUTHORITY,
  /** Chapters 10 and 12: current data, never the number. */
  COMPANY,
  PRESS,
  ASSOCIATION,
  /** The person, about themselves; built in, never registered. */
  CITIZEN;

  /** Whether only current data, and never a number or a reference to another person, is given. */
  public boolean isPrivate() {
    return switch (this) {
      case AUTHORITY, CITIZEN -> false;
      case COMPANY, PRESS, ASSOCIATION -> true;
    };
  }
}
