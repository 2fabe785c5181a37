package dk.cpr.bench;

/** The ways in which a service is packaged, each with its budgets. */
enum Packaging {
  JVM("JVM", Double.POSITIVE_INFINITY, 280),
  AOT("JVM with AOT cache", 2.5, 280),
  NATIVE("native", 0.2, 100);

  private final String title;
  private final double seconds;
  private final double mebibytes;

  Packaging(String title, double seconds, double mebibytes) {
    this.title = title;
    this.seconds = seconds;
    this.mebibytes = mebibytes;
  }

  String title() {
    return title;
  }

  /** The most that the first answer may take. */
  double seconds() {
    return seconds;
  }

  /** The most memory at rest. */
  double mebibytes() {
    return mebibytes;
  }
}
