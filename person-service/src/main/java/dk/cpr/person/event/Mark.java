package dk.cpr.person.event;

/**
 * What the person touched is to the main person of an event (AFLEDTMRK): the marks that the
 * published extract and its readers show.
 */
public enum Mark {
  MAIN(""),
  SPOUSE("ÆG"),
  PARTNER("PA"),
  MOTHER("MO"),
  FATHER("FA"),
  NEW_MOTHER("NM"),
  NEW_FATHER("NF"),
  FORMER_MOTHER("TM"),
  FORMER_FATHER("TF"),
  CHILD("BØ"),
  NEW_GUARDIAN("NV"),
  FORMER_GUARDIAN("VS"),
  NEW_NUMBER("PN"),
  FORMER_NUMBER("PT");

  private final String code;

  Mark(String code) {
    this.code = code;
  }

  /** Two letters, "" for the main person. */
  public String code() {
    return code;
  }
}
