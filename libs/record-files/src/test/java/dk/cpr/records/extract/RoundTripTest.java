package dk.cpr.records.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.records.format.ExtractFormat;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.MappedPerson;
import dk.cpr.records.writing.DeletionDates;
import dk.cpr.records.writing.ExtractWriter;
import dk.cpr.records.writing.WritablePerson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published test extract becomes facts and records again. */
class RoundTripTest {
  private static final Pattern ROW =
      Pattern.compile("\\| facts \\| (\\d{3}) \\| (?:`(\\w+)`)? ?\\| ([a-z ]+) \\| (\\d+) \\|.*");
  private static final Instant MOMENT = Instant.parse("2012-01-01T00:00:00Z");

  private final Path file = RealData.file("cpr/u12170p_opgave110901.latin1.txt");

  @Test
  void whatDiffersIsWhatTheDocumentLists() throws IOException {
    Map<String, Long> found = new TreeMap<>();
    try (InputStream source = Files.newInputStream(file)) {
      ExtractComparison.of(source, new ByteArrayInputStream(rewritten()))
          .forEach((difference, count) -> found.put(text(difference), count));
    }
    assertThat(found).isEqualTo(documented());
  }

  @Test
  void theFrameOfTheFileComesBackByteForByte() throws IOException {
    String source = Files.readString(file, StandardCharsets.ISO_8859_1);
    String written = new String(rewritten(), StandardCharsets.ISO_8859_1);
    assertThat(written.lines().findFirst()).isEqualTo(source.lines().findFirst());
    assertThat(written.lines().reduce((a, b) -> b)).isEqualTo(source.lines().reduce((a, b) -> b));
    assertThat(written).endsWith("\n").doesNotContain("\r").doesNotContain(" \n");
  }

  private byte[] rewritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExtractWriter writer = new ExtractWriter(bytes, MOMENT, DeletionDates.AS_GIVEN);
    Set<String> types = Set.copyOf(ExtractFormat.P12170.recordTypes());
    try (ExtractFile extract = new ExtractFile(file, fault -> {})) {
      writer.begin(extract.header().orElseThrow());
      for (var block = extract.next(); block.isPresent(); block = extract.next()) {
        if (ExtractMapping.map(block.get()) instanceof MappedPerson person) {
          writer.person(WritablePerson.of(person), types);
        }
      }
    }
    writer.end();
    return bytes.toByteArray();
  }

  private static String text(ExtractComparison.Difference difference) {
    return difference.recordType() + " " + difference.field() + " " + manner(difference);
  }

  private static String manner(ExtractComparison.Difference difference) {
    return difference.manner().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** The rows of the table in docs/extract.md that are about the way from records to facts. */
  private static Map<String, Long> documented() throws IOException {
    Path page = Path.of(System.getProperty("cpr.root", "../..")).resolve("docs/extract.md");
    return Files.readAllLines(page).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .collect(
            Collectors.toMap(
                row -> row.group(1) + " " + or(row.group(2)) + " " + row.group(3),
                row -> Long.valueOf(row.group(4)),
                Long::sum,
                TreeMap::new));
  }

  private static String or(String field) {
    return field == null ? "" : field;
  }
}
