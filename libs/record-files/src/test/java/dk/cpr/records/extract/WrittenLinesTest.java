package dk.cpr.records.extract;

import static dk.cpr.records.extract.ExtractLines.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.records.line.LineFault;
import dk.cpr.records.mapping.ExtractMapping;
import dk.cpr.records.mapping.MappedPerson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of an extract, and lines longer than the published layout. */
class WrittenLinesTest {
  private static final String DAR = "0a3f50b8-1234-32b8-e044-0003ba298018";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"J\u00adens  Ole,Jens Ole", "'Jens\u00a0\u00a0Ole',Jens Ole", "Åse,Åse"})
  void aNameIsReadInOneSpelling(String name, String stored) throws IOException {
    ExtractLines lines =
        ExtractLines.started()
            .person(ANNA)
            .record("008", Map.of("number", ANNA, "given", name, "nameFrom", "199001019999"));
    assertThat(values(lines, "008")).containsEntry("given", stored);
  }

  @Test
  void aTextOfNothingThatIsSeenIsNone() throws IOException {
    ExtractLines lines =
        ExtractLines.started()
            .person(ANNA)
            .record(
                "008",
                Map.of(
                    "number",
                    ANNA,
                    "given",
                    "Åse",
                    "middle",
                    "\u00ad",
                    "nameFrom",
                    "199001019999"));
    assertThat(values(lines, "008")).containsOnlyKeys("given");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void residenceWithRoadNameAndAddressIsTakenWhole(boolean capitals) throws IOException {
    ExtractLines lines =
        ExtractLines.started()
            .person(ANNA)
            .record(
                "002",
                Map.of(
                    "number", ANNA,
                    "municipality", "0101",
                    "road", "0004",
                    "house", "007",
                    "movedIn", "199001011200",
                    "longRoadName", "Prøvevejens Længste Navn På Fyrre Tegn",
                    "darAddress", capitals ? DAR.toUpperCase(java.util.Locale.ROOT) : DAR))
            .protection(ANNA, "0001");
    assertThat(values(lines, "002")).containsEntry("house", "007").containsEntry("darAddress", DAR);
  }

  private Map<String, String> values(ExtractLines lines, String type) throws IOException {
    Path file = folder.resolve("extract");
    try (InputStream in = lines.stream()) {
      Files.write(file, in.readAllBytes());
    }
    List<LineFault> faults = new ArrayList<>();
    try (ExtractFile extract = new ExtractFile(file, faults::add)) {
      MappedPerson person = (MappedPerson) ExtractMapping.map(extract.next().orElseThrow());
      assertThat(faults).isEmpty();
      assertThat(person.faults()).isEmpty();
      return person.facts().stream()
          .filter(fact -> fact.recordType().equals(type))
          .map(fact -> fact.template().value())
          .findFirst()
          .orElseThrow();
    }
  }
}
