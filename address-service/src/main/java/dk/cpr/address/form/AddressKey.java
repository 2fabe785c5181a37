package dk.cpr.address.form;

import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.code.RoadCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CPR's own key of an address, in one spelling, so that equal keys are the same address: house
 * {@code 077A}, floor {@code 02} or {@code st}, door {@code tv} or without leading zeros. A part
 * that is absent is "".
 *
 * @param building building number, Greenland only
 */
public record AddressKey(
    MunicipalityCode municipality,
    RoadCode road,
    String house,
    String floor,
    String door,
    String building) {

  private static final Pattern HOUSE = Pattern.compile("0*([0-9]{1,3})([A-Z]?)");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

  /** Brings the parts to their spelling; what is no house number is kept as it is. */
  public AddressKey {
    house = houseSpelling(house.strip().toUpperCase(Locale.ROOT));
    floor = floorSpelling(floor.strip().toLowerCase(Locale.ROOT));
    door = withoutZeros(door.strip().toLowerCase(Locale.ROOT));
    building = withoutZeros(building.strip().toUpperCase(Locale.ROOT));
  }

  /** The key in the value of a residence; empty when municipality or road is missing. */
  public static Optional<AddressKey> of(Map<String, String> residence) {
    @Nullable String municipality = residence.get("municipality");
    @Nullable String road = residence.get("road");
    if (municipality == null || road == null) {
      return Optional.empty();
    }
    return Optional.of(
        new AddressKey(
            new MunicipalityCode(municipality),
            new RoadCode(road),
            residence.getOrDefault("house", ""),
            residence.getOrDefault("floor", ""),
            residence.getOrDefault("door", ""),
            residence.getOrDefault("building", "")));
  }

  /** The parts that are present, under the names of a residence's fields. */
  public SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("municipality", municipality.code());
    fields.put("road", road.code());
    fields.put("house", house);
    fields.put("floor", floor);
    fields.put("door", door);
    fields.put("building", building);
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /** The house number as DAR and letters write it: {@code 77A}. */
  public String houseText() {
    return withoutZeros(house);
  }

  /** The floor as DAR and letters write it: {@code 2}. */
  public String floorText() {
    return withoutZeros(floor);
  }

  /** Whether the municipality is one of Greenland's (09xx). */
  public boolean isInGreenland() {
    return municipality.code().startsWith("09");
  }

  /** Whether people can live in the municipality: 0101-0999; 0010-0019 are fictive (status 20). */
  public boolean isInRealMunicipality() {
    return municipality.code().startsWith("0") && municipality.code().compareTo("0100") > 0;
  }

  /** Whether it names a house or a building, not only a road. */
  public boolean namesHouse() {
    return !house.isEmpty() || !building.isEmpty();
  }

  /** The codes only: whoever lives there may be protected. */
  @Override
  public String toString() {
    return municipality + " " + road;
  }

  private static String houseSpelling(String text) {
    Matcher parts = HOUSE.matcher(text);
    return parts.matches()
        ? "%03d%s".formatted(Integer.parseInt(parts.group(1)), parts.group(2))
        : text;
  }

  private static String floorSpelling(String text) {
    return text.length() == 1 && Character.isDigit(text.charAt(0)) ? "0" + text : text;
  }

  private static String withoutZeros(String text) {
    return LEADING_ZEROS.matcher(text).replaceFirst("");
  }
}
