package dk.cpr.importer.load;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.importer.delivery.Found;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.Progress;
import dk.cpr.importer.report.ReportText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the published files that are not part of the tree. */
class RealFilesDryRunTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyPublishedFileIsRecognisedAndEveryLineAccountedFor() throws IOException {
    ImportReport report = Importer.dryRun(Progress.NONE).importPaths(List.of(realData()));
    assertThat(report.exitCode()).isZero();
    assertThat(report.files())
        .extracting(ImportReport.FileRead::format)
        .containsSubsequence("P02680", "P05780", "DAR 1.0", "P12170")
        .hasSize(15);
    assertThat(report.skipped()).containsExactly(new Found.Skipped("README.md", "not-recognised"));
    assertThat(report.reasons())
        .containsOnlyKeys("held-by-successor", "nothing-stated", "no-end-record");
    assertThat(report.recordTypes().values()).allMatch(lines -> lines.setAside() == 0);
    assertThat(report.services().get(RegisterService.NUMBER))
        .isEqualTo(new ImportReport.Facts(96, 0, 0, 0, 0, 0));
    Path json = folder.resolve("report.json");
    new ReportText(report).write(json);
    assertThat(Files.readString(json) + new ReportText(report).lines())
        .doesNotContainPattern("[0-9]{6}-?[0-9]{4}(?![0-9])");
  }

  private static Path realData() {
    Optional<Path> folder =
        Stream.concat(
                Optional.ofNullable(System.getenv("CPR_REAL_DATA")).map(Path::of).stream(),
                Stream.of(
                    Path.of(System.getProperty("cpr.root", "../..")).resolve("../shared/real"),
                    Path.of("../../../shared/real")))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(
        folder.isPresent(), "skipped: no real data; set CPR_REAL_DATA to its folder");
    return folder.orElseThrow();
  }
}
