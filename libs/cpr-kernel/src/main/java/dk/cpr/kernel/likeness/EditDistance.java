package dk.cpr.kernel.likeness;

/** How far two spellings are from each other. */
final class EditDistance {
  private static final int SHORT = 8;

  private final String one;
  private final String other;
  private final int[][] cost;

  private EditDistance(String one, String other) {
    this.one = one;
    this.other = other;
    this.cost = new int[one.length() + 1][other.length() + 1];
  }

  /** A slip of the pen apart, or two in long words; or of one sound. */
  static boolean isNear(String one, String other) {
    int allowed = Math.min(one.length(), other.length()) > SHORT ? 2 : 1;
    return PhoneticKey.of(one).equals(PhoneticKey.of(other)) || distance(one, other) <= allowed;
  }

  /** Letters to insert, leave out or replace, and neighbours to exchange. */
  static int distance(String one, String other) {
    return new EditDistance(one, other).fill();
  }

  private int fill() {
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : least(i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private int least(int i, int j) {
    int replaced = cost[i - 1][j - 1] + (same(i, j) ? 0 : 1);
    int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean exchanged = i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j);
    return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }

  private boolean same(int i, int j) {
    return one.charAt(i - 1) == other.charAt(j - 1);
  }
}
