package dk.cpr.importer.load;

import static dk.cpr.importer.door.RegisterService.PERSON;
import static dk.cpr.importer.load.MadeExtract.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.cpr.importer.delivery.Found;
import dk.cpr.importer.report.ImportReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is named is read, nothing else; what a file is, its records decide. */
class NamedPathsTest {
  private final RecordingDoors doors = new RecordingDoors();
  @TempDir private Path folder = Path.of("");

  @Test
  void aLinkThatIsNamedIsFollowedAndOneInAFolderIsNot() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real"));
    extract().write(real.resolve("extract"));
    Files.createSymbolicLink(folder.resolve("linked"), real);
    assertThat(run("linked").exitCode()).isZero();
    assertThat(doors.wasSent(PERSON, ANNA)).isTrue();
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.createSymbolicLink(other.resolve("inside"), real);
    assertThat(run("other").skipped())
        .containsExactly(new Found.Skipped("inside", "link-not-followed"));
  }

  @Test
  void whatIsHiddenInAFolderIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    extract().write(folder.resolve(".git/extract"));
    extract().write(folder.resolve(".key"));
    assertThat(run("").skipped())
        .containsExactlyInAnyOrder(
            new Found.Skipped(".git", "hidden"), new Found.Skipped(".key", "hidden"));
    assertThat(doors.order).isEmpty();
  }

  @Test
  void anEmptyFolderAPackedFileAndOneThatIsNothingAreNamed() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Files.write(folder.resolve("e.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Files.writeString(folder.resolve("letter"), "Dear");
    for (var one :
        Map.of("empty", "empty-folder", "e.gz", "packed", "letter", "named-and-not-recognised")
            .entrySet()) {
      ImportReport report = run(one.getKey());
      assertThat(report.skipped()).containsExactly(new Found.Skipped(one.getKey(), one.getValue()));
      assertThat(report.exitCode()).isEqualTo(2);
    }
    extract().write(folder.resolve("extract"));
    assertThat(run("extract", "letter").exitCode()).isEqualTo(3);
    assertThat(run("").exitCode()).as("packed is damage").isEqualTo(3);
  }

  @Test
  void theRecordsOfPersonsDecideWhateverTheStartRecordIs() {
    MadeExtract made = new MadeExtract().raw("00012345620260101").person(ANNA);
    ImportReport report =
        Importer.through(doors).importPaths(List.of(made.write(folder.resolve("e"))));
    assertThat(report.files())
        .extracting(ImportReport.FileRead::format, ImportReport.FileRead::lines)
        .containsExactly(tuple("P12170", 6L));
    assertThat(report.exitCode()).isZero();
    assertThat(doors.sent(PERSON, ANNA).extent()).isEqualTo("WHOLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "   \r\n\r\n"})
  void blankLinesBeforeTheStartRecordAreNone(String blank) throws IOException {
    Path made = extract().write(folder.resolve("e"));
    String lines = Files.readString(made, StandardCharsets.ISO_8859_1);
    Files.writeString(made, blank + lines, StandardCharsets.ISO_8859_1);
    ImportReport report = run("e");
    assertThat(report.files()).extracting(ImportReport.FileRead::format).containsExactly("P12170");
    assertThat(report.exitCode()).isZero();
    assertThat(doors.sent(PERSON, ANNA).extent()).isEqualTo("WHOLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "99900000001\n"})
  void aRoadRegisterWithoutStartIsOneAndEndsNothing(String end) throws IOException {
    String road = "00100100070199109231200" + "0".repeat(16) + "190001011200Norge";
    Files.writeString(folder.resolve("roads"), road + "\n" + end, StandardCharsets.ISO_8859_1);
    ImportReport report = run("roads");
    assertThat(report.files()).extracting(ImportReport.FileRead::format).containsExactly("P05780");
    assertThat(doors.completions).isZero();
  }

  private static MadeExtract extract() {
    return MadeExtract.of("20260101").person(ANNA);
  }

  private ImportReport run(String... names) {
    return Importer.through(doors)
        .importPaths(List.of(names).stream().map(folder::resolve).toList());
  }
}
