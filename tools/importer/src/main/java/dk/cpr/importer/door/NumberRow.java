package dk.cpr.importer.door;

import org.jspecify.annotations.Nullable;

/**
 * A number and what an extract says of it, on the wire of {@code POST /v1/imports/identities}.
 * Holds personnumre: for the wire only.
 *
 * @param state current, changed, duplicate, annulled or referenced
 * @param since from when a number that is not current any more is what it is
 * @param birthMark {@code *} when the birth date under a changed number is uncertain; its other
 *     lines are its successor's
 */
public record NumberRow(
    String number,
    String state,
    @Nullable String successor,
    @Nullable String from,
    @Nullable String fromMark,
    @Nullable String to,
    @Nullable String toMark,
    @Nullable String since,
    @Nullable String sinceMark,
    @Nullable String birthMark) {
  /** The most rows of one request. */
  public static final int MOST_ROWS = 200;

  /** A number of which nothing else is known. */
  public static NumberRow of(String number, String state) {
    return new NumberRow(number, state, null, null, null, null, null, null, null, null);
  }

  /** State only. */
  @Override
  public String toString() {
    return "number " + state;
  }
}
