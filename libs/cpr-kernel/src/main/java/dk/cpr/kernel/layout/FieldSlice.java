package dk.cpr.kernel.layout;

/**
 * Where a field stands in its record.
 *
 * @param name the English name, unique within the record
 * @param danish the name in the published layout
 * @param position the first column, 1-based
 * @param length the number of columns
 * @param kind what stands there
 */
public record FieldSlice(String name, String danish, int position, int length, FieldKind kind) {
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
    return switch (kind) {
      case DIGITS -> "0".repeat(missing) + value;
      case TIME ->
          value.isEmpty() && length == 12 ? "0".repeat(length) : value + " ".repeat(missing);
      case RIGHT -> " ".repeat(missing) + value;
      case TYPE, OWN, PERSON, MARK, OPAQUE, TEXT -> value + " ".repeat(missing);
    };
  }
}
