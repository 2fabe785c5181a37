package dk.cpr.kernel.code;

/**
 * The role of a parent; the extract has one slot for father and co-mother and does not tell them
 * apart.
 */
public enum ParentRole implements Coded {
  MOTHER("mother"),
  FATHER("father"),
  /** Medmor. */
  CO_MOTHER("coMother");

  private final String code;

  ParentRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
