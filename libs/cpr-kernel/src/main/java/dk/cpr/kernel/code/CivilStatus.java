package dk.cpr.kernel.code;

/** Civil status (CIVST). */
public enum CivilStatus implements Coded {
  UNMARRIED("U"),
  MARRIED("G"),
  DIVORCED("F"),
  /** Widow or widower. */
  WIDOWED("E"),
  DEAD("D"),
  REGISTERED_PARTNER("P"),
  DISSOLVED_PARTNERSHIP("O"),
  SURVIVING_PARTNER("L");

  private final String code;

  CivilStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
