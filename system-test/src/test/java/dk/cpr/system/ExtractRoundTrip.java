package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.records.extract.ExtractComparison;
import dk.cpr.records.format.ExtractFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the door for an extract of the persons of an imported one and compares the two. What differs
 * is what docs/extract.md lists.
 */
final class ExtractRoundTrip {
  private static final String PURPOSE = "system-test-extract";
  private static final Pattern ROW =
      Pattern.compile(
          "\\| register \\| (\\d{3}) \\| (?:`(\\w+)`)? ?\\| ([a-z ]+) \\| (\\d+) \\|.*");

  private ExtractRoundTrip() {}

  static void check(Path source) throws IOException {
    right();
    byte[] written = ordered(numbers(source));
    Map<String, Long> found = new TreeMap<>();
    try (InputStream original = Files.newInputStream(source)) {
      ExtractComparison.of(original, new ByteArrayInputStream(written))
          .forEach((difference, count) -> found.put(text(difference), count));
    }
    assertThat(found).isEqualTo(documented());
  }

  private static byte[] ordered(List<String> numbers) throws IOException {
    return Call.to("disclosure-service", "tax")
        .download(
            "/v1/extracts",
            Map.of(
                "numbers",
                numbers,
                "records",
                ExtractFormat.P12170.recordTypes(),
                "purpose",
                PURPOSE,
                "oldDeletionDates",
                true,
                "case",
                "round trip"));
  }

  /** In the order of the file. */
  private static List<String> numbers(Path source) throws IOException {
    return Files.readAllLines(source, StandardCharsets.ISO_8859_1).stream()
        .filter(line -> line.startsWith("001"))
        .map(line -> line.substring(3, 13))
        .toList();
  }

  private static void right() throws IOException {
    List<String> fields = new ArrayList<>(List.of("number.*"));
    for (FactKind kind : FactKind.values()) {
      if (!kind.isSensitive()) {
        fields.add(kind.wireName() + ".*");
      } else {
        Stream.concat(kind.fields().keySet().stream(), Stream.of("effectFrom", "effectTo"))
            .forEach(field -> fields.add(kind.wireName() + "." + field));
      }
    }
    Map<String, Object> right =
        new HashMap<>(
            Map.of(
                "organisation", "10000004",
                "name", "Organisation 10000004",
                "kind", "AUTHORITY",
                "type", "AUTHORITY",
                "clients", List.of("tax"),
                "purpose", PURPOSE,
                "legalBasis", "CPR-loven § 31",
                "coverage", "ALL"));
    right.put("fields", fields);
    right.put("seesProtected", true);
    Reply reply = Call.to("disclosure-service", "register-operator").post("/v1/rights", right);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
  }

  private static String text(ExtractComparison.Difference difference) {
    return difference.recordType()
        + " "
        + difference.field()
        + " "
        + difference.manner().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Map<String, Long> documented() throws IOException {
    return Files.readAllLines(TestRegister.root().resolve("docs/extract.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .collect(
            Collectors.toMap(
                row ->
                    row.group(1)
                        + " "
                        + (row.group(2) == null ? "" : row.group(2))
                        + " "
                        + row.group(3),
                row -> Long.valueOf(row.group(4)),
                Long::sum,
                TreeMap::new));
  }
}
