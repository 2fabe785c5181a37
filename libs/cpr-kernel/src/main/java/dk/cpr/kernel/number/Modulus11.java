package dk.cpr.kernel.number;

/**
 * The check of modulus 11: weights 4 3 2 7 6 5 4 3 2 1. Numbers without it exist since 1 October
 * 2007, so it orders the series and never rejects a number.
 */
final class Modulus11 {
  private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  private Modulus11() {}

  /** The weighted sum of leading digits modulo 11, starting at the given position (0-based). */
  static int remainder(CharSequence digits, int firstPosition) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += WEIGHTS[firstPosition + i] * (digits.charAt(i) - '0');
    }
    return sum % 11;
  }

  /** The remainder of a four-digit serial (digits 7-10). */
  static int ofSerial(int serial) {
    return (4 * (serial / 1000) + 3 * (serial / 100 % 10) + 2 * (serial / 10 % 10) + serial % 10)
        % 11;
  }
}
