package dk.cpr.importer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.cpr.importer.delivery.Found;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.records.authority.AuthorityReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that say nothing of persons. */
class ListImportsTest {
  private static final String ROAD =
      "001010100041991092312000000000000000000190001011200Smalvej             Smalvej";
  private final RecordingDoors doors = new RecordingDoors();
  @TempDir private Path folder = Path.of("");

  @Test
  void aRoadGoesByItsFieldsAndAWholeDeliveryIsCompleted() throws IOException {
    write("roads.txt", "00012345620260101\n" + ROAD + "\n99900000001\n");
    ImportReport report = run();
    assertThat(report.reasons()).isEmpty();
    assertThat(doors.roads)
        .containsExactly(
            new ImportDoors.RoadRow(
                "001",
                Map.of(
                    "municipality", "0101",
                    "road", "0004",
                    "timestamp", "199109231200",
                    "from", "190001011200",
                    "addressingName", "Smalvej",
                    "name", "Smalvej")));
    assertThat(doors.completions).isEqualTo(1);
  }

  @Test
  void aRoadFileWithADamagedLineOrNoEndClosesNothing() throws IOException {
    write("roads.txt", "00012345620260101\n" + ROAD + "\n001x\n99900000002\n");
    write("cut.txt", "00012345720260101\n" + ROAD + "\n");
    ImportReport report = run();
    assertThat(doors.completions).isZero();
    assertThat(report.reasons()).containsKey("no-end-record");
    assertThat(report.recordTypes().get(new ImportReport.RecordType("P05780", "001")))
        .isEqualTo(new ImportReport.Lines(3, 1, 0));
  }

  @Test
  void aDarLineThatIsNoObjectIsSetAsideAlone() throws IOException {
    write("Postnummer.ndjson", "{\"rowkey\":1}\n[1]\n{\"row\n\n{\"rowkey\":2}");
    write("Andet.ndjson", "{}");
    ImportReport report = run();
    assertThat(doors.rows).extracting(row -> row.path("rowkey").asInt()).containsExactly(1, 2);
    assertThat(report.details())
        .extracting(ImportReport.SetAside::line, ImportReport.SetAside::reason)
        .containsExactly(tuple(2L, "not-json"), tuple(3L, "not-json"));
    assertThat(report.skipped())
        .containsExactly(new Found.Skipped("Andet.ndjson", "not-a-dar-entity"));
  }

  @Test
  void filesComeInTheOrderThatTheirReferencesNeed() throws IOException {
    write("a.txt", MadeFiles.EXTRACT_OF_MARCH);
    write("b.txt", MadeFiles.EXTRACT_OF_JANUARY);
    write("Adresse.ndjson", "{}");
    write("Husnummer.ndjson", "{}");
    write("roads.txt", "00012345620260101\n" + ROAD + "\n99900000001\n");
    write("z.tsv", AuthorityReader.HEADER + "\n0101\t05\tKøbenhavn\t\t\t\t\t000\n");
    write("1234567890.dat", "hello");
    ImportReport report = run();
    assertThat(report.files())
        .extracting(ImportReport.FileRead::file)
        .containsExactly(
            "z.tsv", "roads.txt", "Husnummer.ndjson", "Adresse.ndjson", "b.txt", "a.txt");
    assertThat(report.skipped())
        .containsExactly(new Found.Skipped("**********.dat", "not-recognised"));
  }

  @Test
  void nothingToReadIsSaidByTheExitCode() {
    ImportReport report =
        Importer.through(doors).importPaths(List.of(folder.resolve("missing"), folder));
    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(report.skipped())
        .extracting(Found.Skipped::reason)
        .containsExactly("no-such-file", "empty-folder");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private ImportReport run() {
    return Importer.through(doors).importPaths(List.of(folder));
  }

  private static final class MadeFiles {
    static final String EXTRACT_OF_JANUARY = start("20260101");
    static final String EXTRACT_OF_MARCH = start("20260301");

    private static String start(String date) {
      return "0000000000000123456" + date + "00000000\n999999999999900000000\n";
    }
  }
}
