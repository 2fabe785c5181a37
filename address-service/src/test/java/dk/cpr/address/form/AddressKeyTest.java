package dk.cpr.address.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeyTest {

  @ParameterizedTest
  @CsvSource({
    "077A,, ,077A,'',''",
    "77a,02,TV,077A,02,tv",
    "2,2,0012,002,02,12",
    "999Z,st,1b,999Z,st,1b",
    "'',k2,'  th','',k2,th",
    "xx,99,-,XX,99,-",
  })
  void everySpellingOfAnAddressGivesOneKey(
      String house, String floor, String door, String house1, String floor1, String door1) {
    AddressKey key =
        AddressKey.of(
                Map.of(
                    "municipality",
                    "0851",
                    "road",
                    "8512",
                    "house",
                    text(house),
                    "floor",
                    text(floor),
                    "door",
                    text(door)))
            .orElseThrow();
    assertThat(key.house()).isEqualTo(house1);
    assertThat(key.floor()).isEqualTo(floor1);
    assertThat(key.door()).isEqualTo(door1);
  }

  @Test
  void anAddressNeedsMunicipalityAndRoad() {
    assertThat(AddressKey.of(Map.of("municipality", "0851"))).isEmpty();
    assertThat(AddressKey.of(Map.of("road", "8512"))).isEmpty();
  }

  @Test
  void absentPartsAreNoFields() {
    AddressKey key = AddressKey.of(Map.of("municipality", "0851", "road", "9901")).orElseThrow();
    assertThat(key.fields()).containsOnlyKeys("municipality", "road");
    assertThat(key.namesHouse()).isFalse();
  }

  @Test
  void aKeyInALogShowsTheRoadOnly() {
    assertThat(
            AddressKey.of(Map.of("municipality", "0851", "road", "8512", "house", "77"))
                .orElseThrow())
        .hasToString("0851 8512");
  }

  @ParameterizedTest
  @CsvSource({"0101,true", "0860,true", "0957,true", "0010,false", "0019,false", "5100,false"})
  void peopleLiveInRealMunicipalities(String municipality, boolean real) {
    assertThat(
            AddressKey.of(Map.of("municipality", municipality, "road", "0001"))
                .orElseThrow()
                .isInRealMunicipality())
        .isEqualTo(real);
  }

  private static String text(String csv) {
    return csv == null ? "" : csv;
  }
}
