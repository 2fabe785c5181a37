package dk.cpr.importer.load;

import static dk.cpr.importer.door.RegisterService.PERSON;
import static dk.cpr.importer.load.MadeExtract.ANNA;
import static dk.cpr.importer.load.MadeExtract.BENT;
import static dk.cpr.importer.load.MadeExtract.CLARA;
import static dk.cpr.importer.load.MadeExtract.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.cpr.importer.door.NumberRow;
import dk.cpr.importer.door.PersonFacts;
import dk.cpr.importer.report.ImportReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose the numbers of an extract are, and what stands under the old ones. */
class NumbersOfAnExtractTest {
  private final RecordingDoors doors = new RecordingDoors();
  @TempDir private Path folder = Path.of("");

  @Test
  void aChangedNumberTellsItsStateAndTheSuccessorCarriesTheFacts() {
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .own(
                    ANNA,
                    Map.of(
                        "status", "60",
                        "statusFrom", "200111071551",
                        "statusFromMark", "*",
                        "currentNumber", CLARA,
                        "birthDateMark", "*",
                        "numberTo", "2001-11-07"))
                .record("008", ANNA, Map.of("given", "Anna", "nameFrom", "199001011200"))
                .person(CLARA)
                .record("022", CLARA, Map.of("formerNumber", ANNA, "numberTo", "2001-11-07")));
    NumberRow old = doors.numbers.get(ANNA);
    assertThat(old)
        .isEqualTo(
            new NumberRow(
                ANNA, "changed", CLARA, null, null, "2001-11-07", null, "200111071551", "*", "*"));
    assertThat(doors.wasSent(PERSON, ANNA)).isFalse();
    assertThat(doors.kinds(PERSON, CLARA)).contains("name");
    assertThat(report.reasons()).isEqualTo(Map.of("held-by-successor", 1L));
  }

  @Test
  void aChangedNumberWithoutItsSuccessorInTheFileIsNamed() {
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .own(ANNA, Map.of("status", "60", "currentNumber", CLARA))
                .record("008", ANNA, Map.of("given", "Anna", "nameFrom", "199001011200")));
    assertThat(report.reasons()).isEqualTo(Map.of("successor-not-in-file", 1L));
    assertThat(doors.numbers.get(CLARA)).isEqualTo(NumberRow.of(CLARA, "referenced"));
  }

  @Test
  void aDeletedDuplicateKeepsItsFacts() {
    run(
        MadeExtract.of("20260101")
            .own(ANNA, Map.of("status", "50", "currentNumber", CLARA))
            .record("008", ANNA, Map.of("given", "Anna", "nameFrom", "199001011200"))
            .person(CLARA)
            .record("022", CLARA, Map.of("formerNumber", ANNA)));
    assertThat(doors.numbers.get(ANNA)).extracting(NumberRow::state).isEqualTo("duplicate");
    assertThat(doors.kinds(PERSON, ANNA)).contains("name");
  }

  @Test
  void aFormerNumberWithoutLinesOfItsOwnIsChanged() {
    run(
        MadeExtract.of("20260101")
            .person(CLARA)
            .record(
                "022",
                CLARA,
                Map.of("formerNumber", DORA, "numberFrom", "1990-01-01", "numberFromMark", "*")));
    assertThat(doors.numbers.get(DORA))
        .isEqualTo(
            new NumberRow(DORA, "changed", CLARA, "1990-01-01", "*", null, null, null, null, null));
  }

  @Test
  void aFormerNumberThatIsInUseIsNamed() {
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .person(ANNA)
                .person(CLARA)
                .record("022", CLARA, Map.of("formerNumber", ANNA)));
    assertThat(report.reasons()).isEqualTo(Map.of("number-still-in-use", 1L));
    assertThat(doors.numbers.get(ANNA)).extracting(NumberRow::state).isEqualTo("current");
  }

  @Test
  void othersWhoAreMentionedGetAPersonAndOnlyThatGoesIntoFacts() {
    run(
        MadeExtract.of("20260101")
            .person(ANNA)
            .record("014", ANNA, Map.of("child", DORA))
            .person(BENT));
    assertThat(doors.numbers.get(DORA)).isEqualTo(NumberRow.of(DORA, "referenced"));
    assertThat(doors.sent(PERSON, ANNA).facts())
        .filteredOn(fact -> fact.kind().equals("child"))
        .extracting(PersonFacts.Fact::slot, fact -> fact.value().get("person"))
        .containsExactly(tuple(RecordingDoors.personOf(DORA), RecordingDoors.personOf(DORA)));
  }

  @Test
  void aRefusedNumberSetsItsPersonAsideAndWhatRefersToIt() {
    doors.refusing(BENT, "number-in-doubt");
    ImportReport report =
        run(
            MadeExtract.of("20260101")
                .person(ANNA)
                .record("014", ANNA, Map.of("child", BENT))
                .person(BENT));
    assertThat(report.reasons())
        .isEqualTo(Map.of("number-in-doubt", 4L, "referenced-number-set-aside", 1L));
    assertThat(doors.sent(PERSON, ANNA).incomplete()).containsExactly("child");
    assertThat(doors.wasSent(PERSON, BENT)).isFalse();
  }

  private ImportReport run(MadeExtract made) {
    return Importer.through(doors).importPaths(List.of(made.write(folder.resolve("extract"))));
  }
}
