package dk.cpr.disclosure.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.disclosure.frame.FrameShape.Answers;
import dk.cpr.disclosure.frame.FrameShape.Detail;
import dk.cpr.disclosure.frame.FrameShape.Entry;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonFrameTest {
  private static final FieldPath GIVEN = FieldPath.of("name.given").orElseThrow();
  private static final FieldPath SEX = FieldPath.of("birth.sex").orElseThrow();
  private static final FieldPath SPOUSE = FieldPath.of("civilStatus.spouseName").orElseThrow();
  private static final FieldPath LINE = FieldPath.of("guardianship.line1").orElseThrow();

  @Test
  void guardedKindsAreLeftOutByTheStatementItself() {
    List<FieldPath> fields = List.of(GIVEN, SEX);
    assertThat(text(false, fields)).contains("not (d.shielded and k.kind in ('name'))");
    assertThat(text(true, fields)).doesNotContain("not (d.shielded");
    assertThat(text(false, List.of(SEX)))
        .contains("array[k.value ->> 'sex']")
        .doesNotContain("'name'", "surname", "givenMark");
  }

  @Test
  void whatAFactTellsOfARelativeIsMaskedByTheStatementItself() {
    assertThat(text(false, List.of(SPOUSE)))
        .contains("case when not (m.relative_masked) then k.value ->> 'spouseName' end");
    assertThat(text(true, List.of(SPOUSE))).contains("array[k.value ->> 'spouseName'");
    assertThat(text(false, List.of(LINE)))
        .contains("case when not (d.shielded or m.relative_masked) then k.value ->> 'line1' end");
  }

  private static String text(boolean seesProtected, List<FieldPath> fields) {
    FrameShape shape =
        new FrameShape(
            Entry.NUMBER,
            Answers.SURVIVOR,
            FactWindow.NOW,
            Coverage.ALL,
            true,
            seesProtected,
            true,
            false,
            Detail.FIELDS,
            fields);
    return new PersonFrame(shape, new FactProjection(shape)).text();
  }
}
