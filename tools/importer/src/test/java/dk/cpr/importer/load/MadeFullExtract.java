package dk.cpr.importer.load;

import dk.cpr.records.layout.RecordLayouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes small invented extracts of the fuller layout. */
final class MadeFullExtract {
  private final List<String> lines = new ArrayList<>();

  static MadeFullExtract of(String productionDate) {
    return new MadeFullExtract().raw("0000000000000654321" + productionDate + "00000000");
  }

  /** As the layout's description has it: records of persons and nothing around them. */
  static MadeFullExtract bare() {
    return new MadeFullExtract();
  }

  /** A person with a name and an address, each registered by somebody at some time. */
  MadeFullExtract person(String number) {
    return own(number)
        .record(
            "020",
            number,
            Map.of(
                "given", "Åse",
                "nameFrom", "199001019999",
                "authority", "0956",
                "registered", "199001051033",
                "documentAuthority", "7101",
                "document", "ABC"))
        .record(
            "025",
            number,
            Map.of("municipality", "0956", "road", "0004", "movedIn", "199001011200"));
  }

  MadeFullExtract own(String number) {
    return record(
        "001",
        number,
        Map.of(
            "status", "05",
            "sex", (number.charAt(9) - '0') % 2 == 0 ? "K" : "M",
            "birthDate", "1965-01-01"));
  }

  MadeFullExtract record(String type, String number, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("number", number);
    return raw(RecordLayouts.FULL.get(type).make(all).line());
  }

  MadeFullExtract raw(String line) {
    lines.add(line);
    return this;
  }

  /** With a right end record. */
  MadeFullExtract ended() {
    return raw("9999999999999" + String.format("%08d", lines.size() - 1));
  }

  Path write(Path file, Charset charset) {
    try {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(line.stripTrailing()).append('\n'));
      return Files.writeString(file, text.toString(), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
