package dk.cpr.disclosure.quality;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list, as an opaque cursor.
 *
 * @param serial of the finding that it is behind
 */
record Place(long serial) {
  private static final Pattern FORM = Pattern.compile("q[0-9a-z]{1,12}");
  private static final int BASE = Character.MAX_RADIX;

  /**
   * Reads a cursor; null is the start.
   *
   * @throws ProblemException cursor-invalid
   */
  static Place of(@Nullable String cursor) {
    if (cursor == null) {
      return new Place(0);
    }
    if (!FORM.matcher(cursor).matches()) {
      throw new ProblemException(ProblemType.CURSOR_INVALID);
    }
    return new Place(Long.parseLong(cursor.substring(1), BASE));
  }

  String cursor() {
    return "q" + Long.toString(serial, BASE);
  }
}
