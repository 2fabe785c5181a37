package dk.cpr.importer.load;

import static dk.cpr.importer.door.RegisterService.ADDRESS;
import static dk.cpr.importer.door.RegisterService.PERSON;
import static dk.cpr.importer.door.RegisterService.PROTECTION;
import static dk.cpr.importer.load.MadeExtract.ANNA;
import static dk.cpr.importer.load.MadeExtract.BENT;
import static dk.cpr.importer.load.MadeExtract.CLARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.cpr.importer.delivery.Found;
import dk.cpr.importer.door.NumberRow;
import dk.cpr.importer.door.PersonFacts;
import dk.cpr.importer.door.PersonTaken;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.report.ImportReport;
import dk.cpr.importer.report.ReportText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 10 as the import client keeps it: what is sent, what is not, and what the report says. */
class DamagedExtractImportTest {
  private final RecordingDoors doors = new RecordingDoors();
  @TempDir private Path folder = Path.of("");

  @Test
  void soundPersonsGoToEveryServiceProtectionFirst() {
    ImportReport report = run(MadeExtract.of("20260101").person(ANNA).protection(ANNA, "0001"));
    assertThat(report.exitCode()).isZero();
    assertThat(report.reasons()).isEmpty();
    String anna = RecordingDoors.personOf(ANNA);
    assertThat(doors.order)
        .containsExactly("PROTECTION " + anna, "ADDRESS " + anna, "PERSON " + anna);
    assertThat(doors.kinds(PERSON, ANNA)).containsExactly("birth", "citizenship", "name");
    assertThat(doors.sent(PERSON, ANNA).reference()).isEqualTo("line 2");
    assertThat(doors.sent(PERSON, ANNA).incomplete()).isNull();
    assertThat(doors.sent(PERSON, ANNA).extent()).isEqualTo("WHOLE");
  }

  @Test
  void aDamagedPersonRecordSetsThePersonAsideAndNobodyElse() {
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .raw("001" + BENT + "x 01")
                .record("008", BENT, Map.of("given", "Bent"))
                .person(ANNA));
    assertThat(reasons(report)).containsOnlyKeys("not-ten-digits", "person-set-aside");
    assertThat(doors.numbers).containsOnlyKeys(ANNA);
    assertThat(doors.wasSent(PERSON, ANNA)).isTrue();
    assertThat(report.exitCode()).isEqualTo(3);
  }

  @Test
  void aDamagedProtectionIsAProtectionAndEndsNothing() {
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .person(ANNA)
                .raw("004" + ANNA + "00012026-13-01")
                .protection(ANNA, "0003"));
    assertThat(doors.sent(PROTECTION, ANNA).facts())
        .extracting(PersonFacts.Fact::slot, PersonFacts.Fact::effectFromUncertain)
        .containsExactly(tuple("0003", false), tuple("0001", true));
    assertThat(doors.order.getFirst()).startsWith("PROTECTION");
    for (RegisterService service : List.of(PROTECTION, ADDRESS, PERSON)) {
      assertThat(doors.sent(service, ANNA).extent()).isEqualTo("ADDITIONS");
    }
    assertThat(reasons(report)).containsOnlyKeys("impossible-time", "protected-while-in-doubt");
    assertThat(report.exitCode()).isEqualTo(3);
  }

  @Test
  void anUnknownCodeSetsItsLineAsideAndKeepsWhatIsKnownOfIt() {
    ImportReport report =
        run(MadeExtract.of("20260101").person(ANNA).record("011", ANNA, Map.of("church", "Q")));
    assertThat(report.details())
        .containsExactly(new ImportReport.SetAside("extract", 6, "011", "code", "unknown-code"));
    assertThat(doors.sent(PERSON, ANNA).incomplete()).containsExactly("church");
    assertThat(doors.sent(ADDRESS, ANNA).extent()).isEqualTo("ADDITIONS");
    assertThat(lines(report, "011")).isEqualTo(new ImportReport.Lines(1, 1, 0));
  }

  @Test
  void anImpossibleDateAndAnUnknownRecordTypeAreNamed() {
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .person(ANNA)
                .raw("012" + ANNA + "U" + " ".repeat(56) + "202602300000")
                .raw("077" + ANNA + " ".repeat(60) + "x"));
    assertThat(report.details())
        .extracting(ImportReport.SetAside::line, ImportReport.SetAside::reason)
        .containsExactlyInAnyOrder(tuple(6L, "impossible-time"), tuple(7L, "unknown-record-type"));
    assertThat(doors.kinds(PERSON, ANNA)).contains("name");
  }

  @Test
  void aCutLineInTheMiddleSetsOnlyItselfAside() {
    ImportReport report =
        run(MadeExtract.of("20260101").person(ANNA).raw("014" + ANNA + "01016").person(BENT));
    assertThat(reasons(report)).containsOnlyKeys("not-ten-digits");
    assertThat(doors.wasSent(PERSON, ANNA) && doors.wasSent(PERSON, BENT)).isTrue();
  }

  @Test
  void halfAFileEndsNothingAndTheOneAtTheCutIsProtected() {
    MadeExtract made = MadeExtract.of("20260101").person(ANNA).own(BENT, Map.of());
    int whole = made.length();
    made.residence(BENT);
    for (int cut : List.of(whole, whole + 40)) {
      ImportReport report = importing(made.writeCut(folder.resolve("extract"), cut));
      assertThat(reasons(report)).containsKeys("no-end-record", "delivery-not-proven-complete");
      assertThat(doors.sent(PERSON, ANNA).extent()).isEqualTo("ADDITIONS");
      assertThat(doors.kinds(PERSON, ANNA)).contains("name");
      assertThat(doors.kinds(PROTECTION, ANNA)).isEmpty();
      if (doors.wasSent(PERSON, BENT)) {
        assertThat(doors.kinds(PROTECTION, BENT)).containsExactly("protection");
        assertThat(doors.kinds(ADDRESS, BENT)).doesNotContain("residence");
      }
      assertThat(report.exitCode()).isEqualTo(3);
    }
  }

  @Test
  void aWrongCounterUncoversNobodyAndEndsNothing() {
    ImportReport report =
        importing(
            MadeExtract.of("20260101")
                .person(ANNA)
                .person(BENT)
                .protection(BENT, "0001")
                .raw("999999999999900000010")
                .writeAsIs(folder.resolve("extract"), StandardCharsets.ISO_8859_1));
    assertThat(reasons(report))
        .containsOnlyKeys(
            "count-differs", "delivery-not-proven-complete", "withheld-delivery-incomplete");
    assertThat(lines(report, "999").accepted()).isEqualTo(1);
    assertThat(doors.kinds(PERSON, ANNA)).containsExactly("birth", "citizenship");
    assertThat(doors.kinds(ADDRESS, ANNA)).containsExactly("residenceStatus");
    assertThat(doors.kinds(PERSON, BENT)).contains("name");
    assertThat(doors.sent(PROTECTION, ANNA).extent()).isEqualTo("ADDITIONS");
    assertThat(report.exitCode()).isEqualTo(3);
  }

  @Test
  void aConvertedFileIsNotReadAtAll() {
    ImportReport report =
        importing(
            MadeExtract.of("20260101")
                .person(ANNA)
                .writeAsIs(folder.resolve("extract"), StandardCharsets.UTF_8));
    assertThat(report.skipped()).containsExactly(new Found.Skipped("extract", "wrong-encoding"));
    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(doors.order).isEmpty();
  }

  @Test
  void aDamagedStartRecordOrNoneLeavesTheFile() {
    MadeExtract made = MadeExtract.of("20261301").person(ANNA);
    assertThat(importing(made.write(folder.resolve("extract"))).skipped())
        .containsExactly(new Found.Skipped("extract", "start-record-damaged"));
    MadeExtract headless = new MadeExtract().person(ANNA);
    assertThat(importing(headless.write(folder.resolve("extract"))).skipped())
        .containsExactly(new Found.Skipped("extract", "no-start-record"));
  }

  @Test
  void aNumberMetTwiceWithDifferentFactsIsSetAsideWholly() {
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .person(ANNA)
                .person(BENT)
                .own(ANNA, Map.of("occupation", "Smed"))
                .protection(ANNA, "0001")
                .record("016", CLARA, Map.of()));
    assertThat(reasons(report)).containsEntry("met-twice-with-different-facts", 5L);
    assertThat(doors.wasSent(PERSON, ANNA)).isFalse();
    assertThat(doors.kinds(PROTECTION, ANNA)).containsExactly("protection");
    assertThat(doors.sent(PROTECTION, ANNA).extent()).isEqualTo("ADDITIONS");
    assertThat(doors.wasSent(PERSON, BENT)).isTrue();
    assertThat(doors.numbers.get(ANNA)).isEqualTo(NumberRow.of(ANNA, "referenced"));
  }

  @Test
  void aNumberMetTwiceWithTheSameFactsIsSentOnce() {
    ImportReport report = run(MadeExtract.of("20260101").person(ANNA).person(BENT).person(ANNA));
    assertThat(reasons(report)).containsOnlyKeys("met-twice-with-same-facts");
    assertThat(lines(report, "008")).isEqualTo(new ImportReport.Lines(3, 0, 1));
    assertThat(doors.order).hasSize(6);
  }

  @Test
  void overlappingProtectionsOfNameAndAddressAreOne() {
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .person(ANNA)
                .protection(ANNA, "0001")
                .record(
                    "004", ANNA, Map.of("protectionType", "0001", "protectionFrom", "2025-06-01")));
    assertThat(reasons(report)).containsOnlyKeys("protections-overlap");
    assertThat(doors.sent(PROTECTION, ANNA).facts())
        .extracting(PersonFacts.Fact::effectFrom)
        .containsExactly("2025-01-01");
    assertThat(doors.kinds(PERSON, ANNA)).contains("name");
  }

  @Test
  void nothingThatNamesThePersonFollowsAProtectionThatWasNotTaken() {
    doors.protectionSays(
        new PersonTaken(0, 0, 0, 0, List.of(new PersonTaken.SetAside(0, "unknown-code:type"))));
    ImportReport report = run(MadeExtract.of("20260101").person(ANNA).protection(ANNA, "0001"));
    assertThat(doors.kinds(PERSON, ANNA)).doesNotContain("name");
    assertThat(reasons(report))
        .containsEntry("withheld-protection-set-aside", 2L)
        .containsEntry("unknown-code", 1L);
  }

  @Test
  void aPersonWhoseProtectionsAreRefusedAsAWholeGoesNoFurther() {
    doors.protectionSays(PersonTaken.refused("older-than-known"));
    ImportReport report = run(MadeExtract.of("20260101").person(ANNA));
    assertThat(doors.wasSent(ADDRESS, ANNA) || doors.wasSent(PERSON, ANNA)).isFalse();
    assertThat(lines(report, "008")).isEqualTo(new ImportReport.Lines(1, 1, 0));
  }

  @Test
  void aProtectionThatContradictsAKnownOneLeavesThatInForceAndNameAndAddressStay() {
    doors.protectionSays(
        new PersonTaken(
            0, 0, 0, 0, List.of(new PersonTaken.SetAside(0, "contradicts-known-fact"))));
    run(MadeExtract.of("20260101").person(ANNA).protection(ANNA, "0001"));
    assertThat(doors.kinds(PERSON, ANNA)).contains("name");
  }

  private ImportReport run(MadeExtract made) {
    return importing(made.write(folder.resolve("extract")));
  }

  private ImportReport importing(Path file) {
    ImportReport report = Importer.through(doors).importPaths(List.of(file));
    assertThat(String.join("\n", new ReportText(report).lines()))
        .doesNotContain(ANNA)
        .doesNotContain(BENT);
    return report;
  }

  private static Map<String, Long> reasons(ImportReport report) {
    return report.reasons();
  }

  private static ImportReport.Lines lines(ImportReport report, String type) {
    ImportReport.Lines found =
        report.recordTypes().get(new ImportReport.RecordType("P12170", type));
    if (found == null) {
      throw new AssertionError("no lines of type " + type);
    }
    return found;
  }
}
