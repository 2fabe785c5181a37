package dk.cpr.address.road;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.AddressWords;
import dk.cpr.address.form.When;
import dk.cpr.kernel.time.SourceTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadSheetTest {
  private static final RoadRecord ROAD =
      line("001", "name", "Hf. Kongedybet", "addressingName", "Kongedybet", "from", "190001011200");
  private static final When NOW = When.at(SourceTime.of("2026-01-01T12:00"));

  @ParameterizedTest
  @CsvSource({
    "077A,true",
    "077B,false",
    "075,true",
    "079,false",
    "002,true",
    "998,true",
    "999,false",
    "'',true",
    "078X,true"
  })
  void aHouseIsKnownWithinThePostalIntervals(String house, boolean known) {
    RoadSheet sheet =
        sheet(
            ROAD,
            line("004", "houseFrom", "001", "houseTo", "077A", "parity", "U", "postcode", "2300"),
            line("004", "houseTo", "998", "parity", "L", "postcode", "2450"));
    assertThat(sheet.find(key("0101", house), NOW).isPresent()).isEqualTo(known);
  }

  @Test
  void aRoadWithoutIntervalsHasEveryHouse() {
    assertThat(sheet(ROAD).find(key("0101", "123"), NOW)).isPresent();
    assertThat(sheet().find(key("0101", "123"), NOW)).isEmpty();
  }

  @Test
  void townAndPostcodeAreThoseOfTheHousesInterval() {
    RoadSheet sheet =
        sheet(
            ROAD,
            line("003", "houseFrom", "001", "houseTo", "999", "parity", "U", "town", "Ulige By"),
            line("004", "houseFrom", "001", "houseTo", "999", "parity", "U", "postcode", "2300"),
            line(
                "004", "houseTo", "998", "parity", "L", "postcode", "2450", "postDistrict", "Kbh"));
    assertThat(sheet.find(key("0101", "003"), NOW))
        .contains(new AddressWords("Hf. Kongedybet", "Kongedybet", "Ulige By", "2300", null));
    assertThat(sheet.find(key("0101", "004"), NOW))
        .contains(new AddressWords("Hf. Kongedybet", "Kongedybet", null, "2450", "Kbh"));
  }

  @Test
  void aRoadIsNotInUseBeforeItBegins() {
    RoadSheet sheet = sheet(line("001", "name", "Ny Vej", "from", "203001011200"));
    assertThat(sheet.find(key("0101", "1"), NOW)).isEmpty();
    assertThat(sheet.find(key("0101", "1"), When.EVER)).isPresent();
  }

  @Test
  void aRoadThatBecameAnotherWasInUseOnce() {
    RoadSheet sheet =
        sheet(line("001", "name", "Gl. Vej", "toMunicipality", "0101", "toRoad", "0004"));
    assertThat(sheet.find(key("0101", "1"), NOW)).isEmpty();
    assertThat(sheet.find(key("0101", "1"), When.EVER)).isPresent();
  }

  @Test
  void inGreenlandAHouseOrABuildingIsNeeded() {
    AddressKey building =
        AddressKey.of(Map.of("municipality", "0956", "road", "0001", "building", "3017"))
            .orElseThrow();
    assertThat(sheet(ROAD).find(building, NOW)).isPresent();
    assertThat(sheet(ROAD).find(key("0956", ""), NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "001,name,Norge,-",
        "016,to,201701011200,-",
        "015,code,12,-",
        "000,task,370715,unknown-record-type",
        "017,name,x,unknown-record-type",
        "001,houseFrom,001,unknown-field",
        "001,recordType,001,malformed:recordType",
        "001,from,209999999999,malformed:from",
        "004,postcode,23OO,malformed:postcode",
        "004,postcode,23000,malformed:postcode",
        "001,road,'',missing-field:road",
      })
  void aRecordMustFitItsLayout(String type, String field, String value, @Nullable String reason) {
    assertThat(line(type, field, value).fault()).isEqualTo(Optional.ofNullable(reason));
  }

  private static RoadSheet sheet(RoadRecord... lines) {
    return new RoadSheet(List.of(lines));
  }

  private static RoadRecord line(String type, String... fields) {
    Map<String, String> all = new HashMap<>(Map.of("municipality", "0101", "road", "0001"));
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return new RoadRecord(type, new TreeMap<>(all));
  }

  private static AddressKey key(String municipality, String house) {
    return AddressKey.of(Map.of("municipality", municipality, "road", "0001", "house", house))
        .orElseThrow();
  }
}
