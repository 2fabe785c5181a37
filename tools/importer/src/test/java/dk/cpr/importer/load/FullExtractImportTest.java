package dk.cpr.importer.load;

import static dk.cpr.importer.door.RegisterService.ADDRESS;
import static dk.cpr.importer.door.RegisterService.PERSON;
import static dk.cpr.importer.door.RegisterService.PROTECTION;
import static dk.cpr.importer.load.MadeExtract.ANNA;
import static dk.cpr.importer.load.MadeExtract.BENT;
import static dk.cpr.importer.load.MadeExtract.CLARA;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.importer.delivery.DeliveryKind;
import dk.cpr.importer.delivery.Found;
import dk.cpr.importer.door.NumberRow;
import dk.cpr.importer.door.PersonFacts;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.ReportText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fuller extract is recognised by what is in it and imported as the public one is. */
class FullExtractImportTest {
  private final RecordingDoors doors = new RecordingDoors();
  @TempDir private Path folder = Path.of("");

  @Test
  void aFactIsSentWithWhatTheSourceSaysOfItsRegistration() {
    ImportReport report = run(MadeFullExtract.of("20260101").person(ANNA).ended());
    assertThat(report.files())
        .extracting(ImportReport.FileRead::format, ImportReport.FileRead::lines)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("CPR-FULL", 5L));
    assertThat(report.reasons()).isEmpty();
    PersonFacts.Fact name =
        doors.sent(PERSON, ANNA).facts().stream()
            .filter(fact -> fact.kind().equals("name"))
            .findFirst()
            .orElseThrow();
    assertThat(name.authority()).isEqualTo("0956");
    assertThat(name.sourceRegisteredAt()).isEqualTo("199001051033");
    assertThat(name.document()).isEqualTo("DOK 7101 ABC");
    assertThat(doors.kinds(ADDRESS, ANNA)).containsExactly("residence", "residenceStatus");
    assertThat(new ReportText(report).lines()).anyMatch(line -> line.startsWith("CPR-FULL 020"));
  }

  @Test
  void aFileOfRecordsWithoutStartAndEndIsReadAndSaysSo() {
    ImportReport report = run(MadeFullExtract.bare().person(ANNA).person(BENT));
    assertThat(report.exitCode()).isZero();
    assertThat(report.reasons())
        .containsOnlyKeys("no-start-record", "no-end-record", "delivery-not-proven-complete");
    assertThat(doors.sent(PERSON, ANNA).extent()).isEqualTo("ADDITIONS");
    assertThat(doors.wasSent(PERSON, ANNA) && doors.wasSent(PERSON, BENT)).isTrue();
  }

  @Test
  void protectionGoesFirstAndADamagedOneIsAProtection() {
    ImportReport report =
        run(
            MadeFullExtract.of("20260101")
                .person(ANNA)
                .record(
                    "015", ANNA, Map.of("protectionType", "0001", "protectionFrom", "2025-01-01"))
                .person(BENT)
                .raw("016" + BENT + "00010956200901031234" + "2026-02-30")
                .ended());
    assertThat(doors.order.getFirst()).isEqualTo("PROTECTION " + RecordingDoors.personOf(ANNA));
    assertThat(doors.kinds(PROTECTION, ANNA)).containsExactly("protection");
    assertThat(doors.sent(PROTECTION, BENT).facts())
        .extracting(PersonFacts.Fact::slot)
        .containsExactly("0001");
    assertThat(doors.sent(PROTECTION, ANNA).extent()).isEqualTo("CHANGES");
    assertThat(doors.sent(PROTECTION, BENT).extent()).isEqualTo("ADDITIONS");
    assertThat(report.reasons()).containsKeys("impossible-time", "protected-while-in-doubt");
  }

  @Test
  void badLinesAreCountedByTheirRecordTypeAndWhatIsKnownOfTheirKindStays() {
    ImportReport report =
        run(
            MadeFullExtract.of("20260101")
                .person(ANNA)
                .raw("010" + ANNA + "0956200901031234Q1990-01-01")
                .raw("040" + ANNA + "0956200913031234")
                .raw("045" + ANNA + "0101650")
                .raw("065" + ANNA + "0956")
                .raw("077" + ANNA + "0956" + " ".repeat(90) + "x")
                .ended());
    assertThat(doors.sent(PERSON, ANNA).incomplete())
        .containsExactlyInAnyOrder("church", "citizenship", "child");
    for (String type : List.of("010", "040", "045", "077")) {
      assertThat(report.recordTypes().get(new ImportReport.RecordType("CPR-FULL", type)))
          .as(type)
          .isEqualTo(new ImportReport.Lines(1, 1, 0));
    }
    assertThat(report.recordTypes().get(new ImportReport.RecordType("CPR-FULL", "065")))
        .isEqualTo(new ImportReport.Lines(1, 0, 1));
    assertThat(report.details()).noneMatch(detail -> detail.toString().contains(ANNA));
  }

  @Test
  void aChangedNumberIsOnePersonWithItsSuccessor() {
    run(
        MadeFullExtract.of("20260101")
            .person(ANNA)
            .record(
                "065",
                ANNA,
                Map.of("formerNumber", CLARA, "numberFrom", "1965-01-01", "numberTo", "1990-01-01"))
            .ended());
    assertThat(doors.numbers.get(CLARA))
        .isEqualTo(
            new NumberRow(
                CLARA, "changed", ANNA, "1965-01-01", null, "1990-01-01", null, null, null, null));
  }

  @Test
  void aFileThatWasConvertedOnItsWayIsNotRead() {
    Path file = MadeFullExtract.bare().person(ANNA).write(folder.resolve("utf8"), UTF_8);
    ImportReport report = Importer.through(doors).importPaths(List.of(file));
    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(report.skipped()).containsExactly(new Found.Skipped("utf8", "wrong-encoding"));
  }

  @Test
  void aFileThatWasCutGivesTheLinesThatAreWhole() throws IOException {
    Path file =
        MadeFullExtract.of("20260101")
            .person(ANNA)
            .person(BENT)
            .write(folder.resolve("cut"), ISO_8859_1);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 20));
    ImportReport report = Importer.through(doors).importPaths(List.of(file));
    assertThat(report.reasons()).containsKey("no-end-record");
    assertThat(doors.kinds(PERSON, ANNA)).containsExactly("birth", "name");
    assertThat(doors.wasSent(PERSON, BENT)).isTrue();
  }

  @Test
  void onlyTheOperatorSaysThatAFullerExtractIsWhole() {
    Path file =
        MadeFullExtract.of("20260101").person(ANNA).ended().write(folder.resolve("f"), ISO_8859_1);
    Importer.through(doors).fuller(DeliveryKind.WHOLE).importPaths(List.of(file));
    assertThat(doors.sent(PERSON, ANNA).extent()).isEqualTo("WHOLE");
    Importer.through(doors).importPaths(List.of(file));
    assertThat(doors.sent(PERSON, ANNA).extent()).isEqualTo("CHANGES");
  }

  @Test
  void recordTypesWhoseLayoutIsNotPublicCostNobodyNameOrAddress() {
    MadeFullExtract made = MadeFullExtract.of("20260101").person(ANNA);
    for (String type : List.of("030", "031", "055", "060", "075", "085", "086")) {
      made.raw(type + ANNA).raw(type + ANNA + "00010956");
    }
    ImportReport report = run(made.ended());
    assertThat(doors.kinds(PERSON, ANNA)).contains("name");
    assertThat(doors.kinds(PROTECTION, ANNA)).isEmpty();
    assertThat(doors.sent(PERSON, ANNA).extent()).isEqualTo("CHANGES");
    assertThat(report.reasons()).containsOnlyKeys("record-type-not-kept");
    assertThat(report.exitCode()).isZero();
  }

  @Test
  void aPublicExtractIsStillAPublicExtract() {
    Path file = MadeExtract.of("20260101").person(ANNA).write(folder.resolve("public"));
    assertThat(Importer.through(doors).importPaths(List.of(file)).files())
        .extracting(ImportReport.FileRead::format)
        .containsExactly("P12170");
  }

  private ImportReport run(MadeFullExtract made) {
    Path file = made.write(folder.resolve("full"), ISO_8859_1);
    return Importer.through(doors).importPaths(List.of(file));
  }
}
