package dk.cpr.disclosure.lookup;

/** Whether name and address protection holds for a person now. */
public enum Shield {
  NONE,
  NAME_AND_ADDRESS;

  /** By what a statement found. */
  public static Shield of(boolean isProtected) {
    return isProtected ? NAME_AND_ADDRESS : NONE;
  }
}
