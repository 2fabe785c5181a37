package dk.cpr.records.layout;

import java.util.List;

/** One record: the characters of each field as they stood in the line. */
public final class FixedRecord {
  private final RecordLayout layout;
  private final List<String> raw;

  FixedRecord(RecordLayout layout, List<String> raw) {
    this.layout = layout;
    this.raw = raw;
  }

  /** Its layout. */
  public RecordLayout layout() {
    return layout;
  }

  /** Its type, e.g. {@code 001}. */
  public String type() {
    return layout.type();
  }

  /** The characters of a field with their padding. */
  public String raw(String field) {
    return raw.get(layout.index(field));
  }

  /** The characters of a field without blanks around them; "" when there are none. */
  public String text(String field) {
    return raw(field).strip();
  }

  /** The value of a field, "" when it is empty: blank, or zeros where zeros mean none. */
  public String value(String field) {
    FieldSlice slice = layout.fields().get(layout.index(field));
    return switch (slice.kind()) {
      case OPAQUE -> raw(field).isBlank() ? "" : raw(field);
      case OWN, PERSON -> unlessZeros(text(field));
      case TIME -> unlessZeros(text(field));
      case DIGITS -> slice.length() >= 4 ? unlessZeros(text(field)) : text(field);
      case TYPE, MARK, RIGHT, TEXT -> text(field);
    };
  }

  /** The line at its full width. */
  public String line() {
    return String.join("", raw);
  }

  /** The type only: a record may hold a personnummer. */
  @Override
  public String toString() {
    return "record " + type();
  }

  private static String unlessZeros(String text) {
    return text.chars().allMatch(c -> c == '0' || c == '-') ? "" : text;
  }
}
