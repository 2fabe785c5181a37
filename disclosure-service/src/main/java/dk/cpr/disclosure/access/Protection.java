package dk.cpr.disclosure.access;

/** Whether name and address of somebody are protected now and may not be told to the requester. */
public enum Protection {
  NONE,
  NAME_AND_ADDRESS;

  /** By what a statement found. */
  public static Protection of(boolean withheld) {
    return withheld ? NAME_AND_ADDRESS : NONE;
  }
}
