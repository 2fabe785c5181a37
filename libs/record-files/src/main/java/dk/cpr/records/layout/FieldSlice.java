package dk.cpr.records.layout;

/**
 * Where a field stands in its record.
 *
 * @param name the English name, unique within the record
 * @param danish the name in the published layout
 * @param position the first column, 1-based
 * @param length the number of columns
 * @param kind what stands there
 * @param empty what stands there when there is nothing to say
 */
public record FieldSlice(
    String name, String danish, int position, int length, FieldKind kind, Empty empty) {
  /** How a field without value is filled. */
  public enum Empty {
    /** As others of its kind are. */
    AS_KIND,
    BLANKS,
    ZEROS
  }

  String cut(String line) {
    return line.substring(position - 1, position - 1 + length);
  }

  /**
   * The value padded to the field.
   *
   * @throws IllegalArgumentException when it is too long
   */
  String pad(String value) {
    if (value.length() > length) {
      throw new IllegalArgumentException("value too long for field " + name);
    }
    int missing = length - value.length();
    if (value.isEmpty() && empty != Empty.AS_KIND) {
      return (empty == Empty.ZEROS ? "0" : " ").repeat(missing);
    }
    return switch (kind) {
      case DIGITS -> "0".repeat(missing) + value;
      case TIME ->
          value.isEmpty() && length == 12 ? "0".repeat(length) : value + " ".repeat(missing);
      case RIGHT -> " ".repeat(missing) + value;
      case TYPE, OWN, PERSON, MARK, OPAQUE, TEXT -> value + " ".repeat(missing);
    };
  }
}
