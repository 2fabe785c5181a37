package dk.cpr.system.noninterference;

/**
 * What an answer told that it should not, or failed to be.
 *
 * @param place of the step in its sequence, from 1
 * @param what the first difference, or what was expected
 */
record Difference(Sequence sequence, int place, Step step, String what) {
  private static final int AROUND = 90;

  static Difference between(Sequence sequence, int place, Step step, String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return new Difference(
        sequence, place, step, "A: " + around(a, at) + "\n       B: " + around(b, at));
  }

  /** Where it is: what is mended at one place shows as one. */
  String signature() {
    return step.door() + " / " + step.actor();
  }

  @Override
  public String toString() {
    return signature() + " (step " + place + ")\n       " + what;
  }

  private static String around(String text, int at) {
    int from = Math.max(0, at - AROUND);
    return (from > 0 ? "…" : "")
        + text.substring(from, Math.min(text.length(), at + AROUND)).replace('\n', ' ')
        + (at + AROUND < text.length() ? "…" : "");
  }
}
