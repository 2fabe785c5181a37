package dk.cpr.bench;

/** What is measured, with its budget as a share of the baseline. */
enum Work {
  CONSTANT("constant JSON, no token, no database", 0.45, 0.60),
  WITHOUT_RECEIPT("look-up by number: RS256 token, rights, protection; no receipt", 0.20, 0.30),
  WITH_RECEIPT("the same with a durable receipt", 0.15, 0.25);

  private final String title;
  private final double must;
  private final double aim;

  Work(String title, double must, double aim) {
    this.title = title;
    this.must = must;
    this.aim = aim;
  }

  String title() {
    return title;
  }

  double must() {
    return must;
  }

  double aim() {
    return aim;
  }

  boolean isLookUp() {
    return this != CONSTANT;
  }

  /** Whether the packaged service does it; the bench application does the others. */
  boolean isOfPackagedService() {
    return this == WITH_RECEIPT;
  }
}
