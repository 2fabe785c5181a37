package dk.cpr.records.extract;

import dk.cpr.records.layout.RecordLayouts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes small invented extracts. */
final class ExtractLines {
  static final String ANNA = "0101650006";
  static final String BENT = "0101650049";

  private final List<String> lines = new ArrayList<>();

  static ExtractLines started() {
    ExtractLines made = new ExtractLines();
    made.lines.add(line("000", Map.of("task", "123456", "productionDate", "20260101")));
    return made;
  }

  ExtractLines person(String number) {
    String sex = (number.charAt(9) - '0') % 2 == 0 ? "K" : "M";
    return record(
        "001", Map.of("number", number, "status", "01", "sex", sex, "birthDate", "1965-01-01"));
  }

  ExtractLines name(String number) {
    return record("008", Map.of("number", number, "given", "Åse", "nameFrom", "199001019999"));
  }

  ExtractLines residence(String number) {
    return record(
        "002",
        Map.of(
            "number",
            number,
            "municipality",
            "0101",
            "road",
            "0004",
            "house",
            "007",
            "movedIn",
            "199001011200"));
  }

  ExtractLines protection(String number, String type) {
    return record(
        "004", Map.of("number", number, "protectionType", type, "protectionFrom", "2026-01-01"));
  }

  ExtractLines record(String type, Map<String, String> values) {
    return raw(line(type, values));
  }

  ExtractLines raw(String line) {
    lines.add(line);
    return this;
  }

  /** With a right end record, lines ended by LF and CRLF in turn and trailing blanks cut. */
  InputStream stream() {
    lines.add(line("999", Map.of("count", String.valueOf(lines.size() - 1))));
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line.stripTrailing()).append(text.length() % 2 == 0 ? "\n" : "\r\n");
    }
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String line(String type, Map<String, String> values) {
    return RecordLayouts.P12170.get(type).make(new TreeMap<>(values)).line();
  }
}
