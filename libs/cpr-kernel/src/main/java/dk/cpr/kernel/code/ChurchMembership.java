package dk.cpr.kernel.code;

/**
 * Relation to the national church (FKIRK): a sensitive fact. What sets M apart from S is known by
 * name only.
 */
public enum ChurchMembership implements Coded {
  MEMBER("F"),
  NOT_MEMBER("U"),
  /** Not decided yet; counts as not a member. */
  UNDECIDED("A"),
  MEMBER_SPECIAL_M("M"),
  MEMBER_SPECIAL_S("S");

  private final String code;

  ChurchMembership(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
