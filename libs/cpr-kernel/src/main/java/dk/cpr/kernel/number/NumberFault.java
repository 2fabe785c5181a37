package dk.cpr.kernel.number;

/** Why a text is not a personnummer. The slug stands in problems and import reports. */
public enum NumberFault {
  /** Not ten digits, with or without a hyphen after the sixth. */
  NOT_TEN_DIGITS("not-ten-digits"),
  /** The date does not exist in the century that digits 5 to 7 give, e.g. 29 February 1900. */
  IMPOSSIBLE_DATE("impossible-date"),
  /**
   * A replacement number (erstatningspersonnummer): the day is raised by 60 and the date otherwise
   * exists. Other systems make them; the register holds nothing about them.
   */
  REPLACEMENT_NUMBER("replacement-number");

  private final String slug;

  NumberFault(String slug) {
    this.slug = slug;
  }

  /** The name on the wire. */
  public String slug() {
    return slug;
  }
}
