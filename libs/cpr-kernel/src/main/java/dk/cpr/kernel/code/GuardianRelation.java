package dk.cpr.kernel.code;

/** How a guardian is given (UMYN_RELTYP of records 017 and 052). */
public enum GuardianRelation implements Coded {
  /** By personnummer. */
  PERSON("0001"),
  /** By name and address lines. */
  NAMED("0002");

  private final String code;

  GuardianRelation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
