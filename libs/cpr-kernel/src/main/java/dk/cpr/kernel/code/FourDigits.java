package dk.cpr.kernel.code;

/** The form that municipality, authority, country and road codes share. */
final class FourDigits {
  private FourDigits() {}

  static boolean is(String text) {
    return text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
