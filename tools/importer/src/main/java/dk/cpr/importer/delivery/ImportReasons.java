package dk.cpr.importer.delivery;

/** The slugs that this client adds to those of the readers and of the services. */
public final class ImportReasons {
  /** The number stands twice in the file with other facts: nobody can say which holds. */
  public static final String MET_TWICE = "met-twice-with-different-facts";

  /** The number stands twice in the file with the same facts. */
  public static final String MET_AGAIN = "met-twice-with-same-facts";

  /** A changed number whose successor is not in the file: what is current cannot be told. */
  public static final String NO_SUCCESSOR = "successor-not-in-file";

  /** A record 022 names a number that its own record says is in use. */
  public static final String NOT_FORMER = "number-still-in-use";

  /** A fact refers to a person whose number was not taken. */
  public static final String REFERENCE_SET_ASIDE = "referenced-number-set-aside";

  /**
   * Lines of the file may be missing, a protection of this person among them: name and address are
   * not taken from it.
   */
  static final String MAYBE_INCOMPLETE = "withheld-delivery-incomplete";

  /** The file is not proven complete: nothing that it leaves out ends. */
  public static final String NOT_PROVEN = "delivery-not-proven-complete";

  /** The changes before these never came: nothing that is known ends by them. */
  public static final String GAP = "delivery-before-is-missing";

  /** The protection was not registered, so that name and address are withheld. */
  public static final String PROTECTION_REFUSED = "withheld-protection-set-aside";

  /** A line of a DAR file that is no JSON object. */
  public static final String NOT_JSON = "not-json";

  private ImportReasons() {}
}
