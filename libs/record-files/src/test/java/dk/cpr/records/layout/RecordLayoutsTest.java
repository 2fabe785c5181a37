package dk.cpr.records.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordLayoutsTest {
  @ParameterizedTest
  @CsvSource({
    "000, 35", "001, 106", "002, 382", "003, 249", "004, 37", "008, 193", "012, 95", "015, 147",
    "017, 272", "023, 96", "026, 173", "029, 109", "031, 269", "050, 29", "052, 287", "099, 45",
    "910, 157", "997, 43", "999, 21"
  })
  void extractRecordsHaveTheirPublishedLength(String type, int length) {
    assertThat(RecordLayouts.P12170.get(type).length()).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({"001, 111", "002, 92", "003, 66", "004, 56", "005, 77", "015, 66", "016, 107"})
  void roadRecordsHaveTheirPublishedLength(String type, int length) {
    assertThat(RecordLayouts.P05780.get(type).length()).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "001, 366", "005, 84", "010, 60", "011, 71", "015, 56", "016, 82", "020, 324", "021, 285",
    "025, 354", "026, 170", "028, 232", "029, 262", "035, 166", "036, 180", "040, 65", "041, 79",
    "045, 37", "046, 82", "050, 292", "065, 49", "900, 30"
  })
  void fullerRecordsHaveTheirPublishedLength(String type, int length) {
    assertThat(RecordLayouts.FULL.get(type).length()).isEqualTo(length);
  }

  @Test
  void allRecordTypesAreThere() {
    assertThat(RecordLayouts.FULL.types()).hasSize(23);
    assertThat(RecordLayouts.P12170.types()).hasSize(40);
    assertThat(RecordLayouts.P05780.types()).hasSize(18);
  }

  @Test
  void aCutLineIsReadAndWrittenAtFullWidth() {
    RecordLayout layout = RecordLayouts.P12170.get("010");
    FixedRecord record = layout.read("01007076142855100199103201299*");
    assertThat(record.value("country")).isEqualTo("5100");
    assertThat(record.text("citizenshipFrom")).isEqualTo("199103201299");
    assertThat(record.line()).isEqualTo("01007076142855100199103201299*");
    assertThat(RecordLayouts.P12170.get("008").read("0080707614285").line()).hasSize(193);
  }

  @Test
  void valuesArePaddedByTheirKind() {
    FixedRecord record =
        RecordLayouts.P12170
            .get("023")
            .make(
                Map.of(
                    "number",
                    "0707614285",
                    "municipality",
                    "101",
                    "road",
                    "0004",
                    "house",
                    "007A",
                    "door",
                    "th",
                    "movedIn",
                    "199103201200"));
    assertThat(record.line()).startsWith("0230707614285 01010004007A    th    ").hasSize(96);
    assertThat(record.raw("movedOut")).isEqualTo("000000000000");
    assertThat(record.value("movedOut")).isEmpty();
  }

  @Test
  void whatDoesNotFitIsRefusedWithoutItsContent() {
    RecordLayout layout = RecordLayouts.P12170.get("014");
    String line = "01407076142850707614285EXTRA";
    assertThat(layout.fits(line)).isFalse();
    assertThatThrownBy(() -> layout.read(line)).hasMessageNotContaining("0707614285");
    assertThatThrownBy(() -> layout.make(Map.of("child", "07076142851")))
        .hasMessageNotContaining("07076142851");
    assertThatThrownBy(() -> layout.make(Map.of("nothing", "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
