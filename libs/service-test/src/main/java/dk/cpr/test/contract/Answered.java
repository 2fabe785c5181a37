package dk.cpr.test.contract;

/**
 * What came back.
 *
 * @param status 0 when nothing did
 * @param type media type, "" when none was named
 * @param text the body, or why there is none
 */
record Answered(int status, String type, String text) {
  private static final int SHOWN = 400;

  @Override
  public String toString() {
    return status + " " + type + " " + text.substring(0, Math.min(text.length(), SHOWN));
  }
}
