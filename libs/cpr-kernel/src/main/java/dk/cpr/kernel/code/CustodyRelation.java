package dk.cpr.kernel.code;

/** Who has custody (RELTYP of record 016): one slot each, at most two at a time. */
public enum CustodyRelation implements Coded {
  MOTHER("0003"),
  /** Father or co-mother. */
  FATHER_OR_CO_MOTHER("0004"),
  OTHER_HOLDER("0005"),
  SECOND_OTHER_HOLDER("0006");

  private final String code;

  CustodyRelation(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
