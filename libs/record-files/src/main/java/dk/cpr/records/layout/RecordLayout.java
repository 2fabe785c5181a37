package dk.cpr.records.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one record type, without gaps. Reads a line, whose trailing blanks may be cut, and
 * writes it back.
 */
public final class RecordLayout {
  private final String type;
  private final List<FieldSlice> fields;
  private final Map<String, Integer> positions;
  private final int length;

  RecordLayout(String type, List<FieldSlice> fields) {
    this.type = type;
    this.fields = List.copyOf(fields);
    this.positions = new LinkedHashMap<>();
    int end = 0;
    for (FieldSlice field : fields) {
      if (field.position() != end + 1 || positions.put(field.name(), positions.size()) != null) {
        throw new IllegalStateException("layout " + type + " breaks at " + field.name());
      }
      end += field.length();
    }
    this.length = end;
  }

  /** The record type, e.g. {@code 001}. */
  public String type() {
    return type;
  }

  /** The columns of a full line. */
  public int length() {
    return length;
  }

  /** The fields in order. */
  public List<FieldSlice> fields() {
    return fields;
  }

  /** A field by its English name. */
  public Optional<FieldSlice> field(String name) {
    return Optional.ofNullable(positions.get(name)).map(fields::get);
  }

  /** Whether the line holds nothing but blanks behind the last field. */
  public boolean fits(String line) {
    return line.length() <= length || line.substring(length).isBlank();
  }

  /**
   * Cuts a line into its fields.
   *
   * @throws IllegalArgumentException when it does not fit; the message holds nothing of the line
   */
  public FixedRecord read(String line) {
    if (!fits(line)) {
      throw new IllegalArgumentException("line too long for record " + type);
    }
    String full =
        line.length() >= length
            ? line.substring(0, length)
            : line + " ".repeat(length - line.length());
    return new FixedRecord(this, fields.stream().map(field -> field.cut(full)).toList());
  }

  /**
   * Makes a record from values by field name; absent fields are empty, the type is filled in.
   *
   * @throws IllegalArgumentException for an unknown field or a value that is too long
   */
  public FixedRecord make(Map<String, String> values) {
    values.keySet().forEach(this::index);
    return new FixedRecord(
        this,
        fields.stream()
            .map(
                field ->
                    field.kind() == FieldKind.TYPE
                        ? type
                        : field.pad(values.getOrDefault(field.name(), "")))
            .toList());
  }

  int index(String name) {
    Integer index = positions.get(name);
    if (index == null) {
      throw new IllegalArgumentException("record " + type + " has no field " + name);
    }
    return index;
  }
}
