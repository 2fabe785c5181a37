package dk.cpr.records.extract;

import dk.cpr.records.layout.RecordLayouts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes small invented extracts of the fuller layout. */
final class FullLines {
  static final String ANNA = "0101650006";
  static final String BENT = "0101650049";

  private final List<String> lines = new ArrayList<>();

  static FullLines started() {
    return new FullLines().raw("00000000000001234562026010100000000");
  }

  /** A person with what every record 001 says. */
  FullLines person(String number) {
    String sex = (number.charAt(9) - '0') % 2 == 0 ? "K" : "M";
    return record(
        "001",
        number,
        Map.of(
            "status", "05", "sex", sex, "birthDate", "1965-01-01", "statusFrom", "196501011200"));
  }

  FullLines record(String type, String number, Map<String, String> values) {
    Map<String, String> all = new TreeMap<>(values);
    all.put("number", number);
    return raw(RecordLayouts.FULL.get(type).make(all).line());
  }

  FullLines raw(String line) {
    lines.add(line);
    return this;
  }

  byte[] ended() {
    raw("9999999999999" + String.format("%08d", lines.size() - 1));
    return asIs();
  }

  byte[] asIs() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.stripTrailing()).append("\r\n"));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
