package dk.cpr.records.extract;

import dk.cpr.records.layout.FieldSlice;
import dk.cpr.records.layout.FixedRecord;
import dk.cpr.records.layout.RecordLayout;
import dk.cpr.records.layout.RecordLayouts;
import dk.cpr.records.line.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two public extracts of the same persons, byte by byte: for each number and
 * record type the lines, whatever their place in the file. Start, end and error records are not
 * compared. Holds both files in memory; what it tells holds no content of any line.
 */
public final class ExtractComparison {
  private static final SortedSet<String> FRAME = new TreeSet<>(List.of("000", "910", "997", "999"));

  private final SortedMap<String, List<String>> source;
  private final SortedMap<String, List<String>> copy;
  private final SortedMap<Difference, Long> differences = new TreeMap<>();

  private ExtractComparison(
      SortedMap<String, List<String>> source, SortedMap<String, List<String>> copy) {
    this.source = source;
    this.copy = copy;
  }

  /** How a record came out otherwise. */
  public enum Manner {
    /** The copy lacks the line. */
    MISSING,
    /** The source lacks the line. */
    ADDED,
    /** Both have no value, one in zeros and one in blanks. */
    EMPTY_OTHERWISE,
    /** The values differ. */
    OTHER_VALUE,
    /** The same lines in another order. */
    OTHER_ORDER
  }

  /**
   * One way to differ.
   *
   * @param field the English field name, "" when the whole line is meant
   */
  public record Difference(String recordType, String field, Manner manner)
      implements Comparable<Difference> {
    @Override
    public int compareTo(Difference other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return recordType + " " + field + " " + manner;
    }
  }

  /** Every difference and how often it is met. */
  public static SortedMap<Difference, Long> of(InputStream source, InputStream copy)
      throws IOException {
    ExtractComparison comparison = new ExtractComparison(lines(source), lines(copy));
    SortedSet<String> keys = new TreeSet<>(comparison.source.keySet());
    keys.addAll(comparison.copy.keySet());
    keys.forEach(comparison::compare);
    return comparison.differences;
  }

  /** Lines by record type and number, in the order of the file. */
  private static SortedMap<String, List<String>> lines(InputStream in) throws IOException {
    SortedMap<String, List<String>> byKey = new TreeMap<>();
    Lines lines = new Lines(in);
    for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get().text().stripTrailing();
      if (text.length() >= ExtractReader.NUMBER_END && !FRAME.contains(text.substring(0, 3))) {
        String key = text.substring(0, ExtractReader.NUMBER_END);
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
      }
    }
    return byKey;
  }

  private void compare(String key) {
    List<String> given = source.getOrDefault(key, List.of());
    List<String> written = copy.getOrDefault(key, List.of());
    List<String> left = without(given, written);
    List<String> more = without(written, given);
    String type = key.substring(0, 3);
    if (left.isEmpty() && more.isEmpty() && !given.equals(written)) {
      count(type, "", Manner.OTHER_ORDER);
    }
    for (int i = 0; i < Math.max(left.size(), more.size()); i++) {
      if (i >= more.size()) {
        count(type, "", Manner.MISSING);
      } else if (i >= left.size()) {
        count(type, "", Manner.ADDED);
      } else {
        fields(left.get(i), more.get(i));
      }
    }
  }

  private void fields(String given, String written) {
    RecordLayout layout = RecordLayouts.P12170.get(given.substring(0, 3));
    FixedRecord one = layout.read(given);
    FixedRecord other = layout.read(written);
    for (FieldSlice field : layout.fields()) {
      String name = field.name();
      if (!one.raw(name).equals(other.raw(name))) {
        boolean empty = one.value(name).isEmpty() && other.value(name).isEmpty();
        count(layout.type(), name, empty ? Manner.EMPTY_OTHERWISE : Manner.OTHER_VALUE);
      }
    }
  }

  private void count(String type, String field, Manner manner) {
    differences.merge(new Difference(type, field, manner), 1L, Long::sum);
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return left;
  }
}
