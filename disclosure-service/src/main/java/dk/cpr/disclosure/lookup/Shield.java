package dk.cpr.disclosure.lookup;

/** Whether name and address protection holds for a person now. */
enum Shield {
  NONE,
  NAME_AND_ADDRESS;

  static Shield of(boolean isProtected) {
    return isProtected ? NAME_AND_ADDRESS : NONE;
  }
}
