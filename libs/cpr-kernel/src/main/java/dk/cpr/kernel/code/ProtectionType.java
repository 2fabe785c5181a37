package dk.cpr.kernel.code;

/** Protections (BESKYTTYPE) and the paragraph of CPR-loven that each rests on. */
public enum ProtectionType implements Coded {
  /** Name and address protection. */
  NAME_AND_ADDRESS("0001", "§ 28"),
  /** Left out of local directories; follows name and address protection, § 30(1). */
  LOCAL_DIRECTORY("0002", "§ 29, stk. 1"),
  /** Marketing protection (Robinson list). */
  MARKETING("0003", "§ 29, stk. 2"),
  /** Research protection: discontinued, accepted from old data and never created. */
  RESEARCH("0004", "");

  private final String code;
  private final String paragraph;

  ProtectionType(String code, String paragraph) {
    this.code = code;
    this.paragraph = paragraph;
  }

  @Override
  public String code() {
    return code;
  }

  /** The paragraph of CPR-loven, empty for the discontinued one. */
  public String paragraph() {
    return paragraph;
  }
}
