package dk.cpr.address.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Strandvejen|123A|st|tv|-|2900|Hellerup|Strandvejen 123A, st. tv, 2900 Hellerup",
        "Højemarksvej|011|01|-|Bolbro|5200|Odense V|Højemarksvej 11, 1., Bolbro, 5200 Odense V",
        "Tofthøjvej|020|-|101|-|4130|Viby Sjælland|Tofthøjvej 20, 101, 4130 Viby Sjælland",
        "Holmens Kanal|2|kl|-|-|1060|København K|Holmens Kanal 2, kl., 1060 København K",
        "Øster Allé|007|12|0014|-|2100|København Ø|Øster Allé 7, 12. 14, 2100 København Ø",
        "Ingenvej|9|-|-|-|-|-|Ingenvej 9",
        "Uden fast bopæl|-|-|-|-|8000|Aarhus C|Uden fast bopæl, 8000 Aarhus C",
      })
  void theFullAddressStandsOnOneLine(
      String road,
      @Nullable String house,
      @Nullable String floor,
      @Nullable String door,
      @Nullable String town,
      @Nullable String postcode,
      @Nullable String district,
      String line) {
    AddressWords words = new AddressWords(road, road, town, postcode, district);
    assertThat(StandardAddress.oneLine(key(house, floor, door, null), words)).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Industrivænget|002|02|mf|Industrivænget 2, 2. mf",
        "Industrivænget|002|st|th|Industrivænget 2, st. th",
        "Skovvej|077A|-|-|Skovvej 77A",
        "Toregårdsvej|009|05|tv|Toregårdsvej 9, 5. tv",
        "Pr Caroline Amlg|002|-|-|Pr Caroline Amlg 2",
        "Grev Schimmelmanns A|123B|12|1234|Grev Schimmelmanns 123B, 12. 1234",
        "Prøvevej|001|-|30|Prøvevej 1, 30",
        "Prøvevej|001|05|-|Prøvevej 1, 5.",
        "Prøvevej|001|k4|th|Prøvevej 1, k4. th",
      })
  void theFieldOfTheRecordLayoutsHasTheSameForm(
      String road,
      @Nullable String house,
      @Nullable String floor,
      @Nullable String door,
      String field) {
    AddressWords words = new AddressWords("a longer name", road, "By", "9000", "Aalborg");
    assertThat(StandardAddress.field(key(house, floor, door, null), words)).contains(field);
    assertThat(field).hasSizeLessThanOrEqualTo(34);
  }

  @Test
  void whatTellsNeighboursApartIsNeverCut() {
    Random random = new Random(9);
    for (int i = 0; i < 2000; i++) {
      String road =
          "Prøvevejsstrædesgadeboulevardsallévænge".repeat(2).substring(0, 1 + random.nextInt(60));
      int house = 1 + random.nextInt(999);
      int floor = random.nextInt(3) * random.nextInt(34);
      int door = random.nextInt(3) * random.nextInt(5000);
      String unit = (floor == 0 ? "" : floor + ".") + (floor * door == 0 ? "" : " ");
      String end = " " + house + (floor + door == 0 ? "" : ", " + unit + (door == 0 ? "" : door));
      AddressKey key = key(String.valueOf(house), text(floor), text(door), null);
      String field =
          StandardAddress.field(key, new AddressWords(road, road, null, null, null)).orElseThrow();
      assertThat(field).endsWith(end).hasSizeLessThanOrEqualTo(34);
      assertThat(road).startsWith(field.substring(0, field.length() - end.length()));
      if (road.length() + end.length() <= 34) {
        assertThat(field).isEqualTo(road + end);
      }
    }
  }

  private static @Nullable String text(int part) {
    return part == 0 ? null : String.valueOf(part);
  }

  @Test
  void withoutTheRoadsNameThereIsNoAddressInWriting() {
    AddressKey key = key("1", null, null, null);
    assertThat(StandardAddress.oneLine(key, AddressWords.NONE)).isEmpty();
    assertThat(StandardAddress.field(key, AddressWords.NONE)).isEmpty();
  }

  @Test
  void inGreenlandTheBuildingStandsForAMissingHouse() {
    AddressWords words = new AddressWords("Aqqusinersuaq", null, null, "3900", "Nuuk");
    assertThat(StandardAddress.oneLine(key(null, null, null, "1234"), words))
        .contains("Aqqusinersuaq B-1234, 3900 Nuuk");
  }

  private static AddressKey key(
      @Nullable String house,
      @Nullable String floor,
      @Nullable String door,
      @Nullable String building) {
    Map<String, String> fields = new HashMap<>(Map.of("municipality", "0851", "road", "8512"));
    put(fields, "house", house);
    put(fields, "floor", floor);
    put(fields, "door", door);
    put(fields, "building", building);
    return AddressKey.of(fields).orElseThrow();
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
