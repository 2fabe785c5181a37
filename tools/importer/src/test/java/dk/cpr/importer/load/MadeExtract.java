package dk.cpr.importer.load;

import dk.cpr.records.layout.RecordLayouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes small invented extracts. */
final class MadeExtract {
  static final String ANNA = "0101650006";
  static final String BENT = "0101650049";
  static final String CLARA = "0101650014";
  static final String DORA = "0101650022";

  private final List<String> lines = new ArrayList<>();

  static MadeExtract of(String productionDate) {
    MadeExtract made = new MadeExtract();
    return made.raw(
        line(
            "000",
            Map.of("sortField", "0000000000", "task", "123456", "productionDate", productionDate)));
  }

  /** A person with a name, an address and a citizenship. */
  MadeExtract person(String number) {
    return own(number, Map.of())
        .residence(number)
        .record("008", number, Map.of("given", "Åse", "nameFrom", "199001019999"))
        .record("010", number, Map.of("country", "5100", "citizenshipFrom", "196501010000"));
  }

  MadeExtract residence(String number) {
    return record(
        "002", number, Map.of("municipality", "0101", "road", "0004", "movedIn", "199001011200"));
  }

  MadeExtract own(String number, Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    values.put("status", "01");
    values.put("sex", (number.charAt(9) - '0') % 2 == 0 ? "K" : "M");
    values.put("birthDate", "1965-01-01");
    values.putAll(more);
    return record("001", number, values);
  }

  MadeExtract protection(String number, String type) {
    return record("004", number, Map.of("protectionType", type, "protectionFrom", "2025-01-01"));
  }

  MadeExtract record(String type, String number, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("number", number);
    return raw(line(type, all));
  }

  MadeExtract raw(String line) {
    lines.add(line);
    return this;
  }

  /** With a right end record. */
  Path write(Path file) {
    raw("9999999999999" + String.format("%08d", lines.size() - 1));
    return writeAsIs(file, StandardCharsets.ISO_8859_1);
  }

  Path writeAsIs(Path file, Charset charset) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.stripTrailing()).append('\n'));
    return write(file, text.toString(), charset);
  }

  /** Only the first bytes, as an interrupted transfer leaves them. */
  Path writeCut(Path file, int bytes) {
    String text = String.join("\n", lines);
    return write(file, text.substring(0, bytes), StandardCharsets.ISO_8859_1);
  }

  int length() {
    return String.join("\n", lines).length();
  }

  private static Path write(Path file, String text, Charset charset) {
    try {
      return Files.writeString(file, text, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String type, Map<String, String> values) {
    return RecordLayouts.P12170.get(type).make(values).line();
  }
}
