package dk.cpr.demo;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An invented address.
 *
 * @param house number as letters show it: {@code 12B}
 * @param floor {@code 1}, {@code st}; "" for a house of its own
 * @param door {@code tv}, {@code th}; "" for a house of its own
 * @param darAddress its id in DAR; null where there is none: a road code 9900-9999
 */
record Home(Road road, String house, String floor, String door, @Nullable String darAddress) {

  /** An invented road in a real municipality. */
  record Road(
      String municipality, String code, String name, String postcode, String postDistrict) {}

  /** Without fixed abode in a municipality. */
  static Home none(String municipality) {
    return new Home(new Road(municipality, "9901", "", "", ""), "", "", "", null);
  }

  boolean isFixed() {
    return darAddress != null;
  }

  String municipality() {
    return road.municipality();
  }

  /** The fields of a residence, in the spelling of the record layouts. */
  Map<String, String> residence() {
    Map<String, String> value = key();
    if (darAddress != null) {
      value.put("darAddress", darAddress);
    }
    return value;
  }

  /** The fields of the address as it is written on a letter. */
  Map<String, String> text(String addressingName) {
    Map<String, String> value = key();
    value.put("addressingName", addressingName);
    put(value, "roadName", road.name());
    put(value, "postcode", road.postcode());
    put(value, "postDistrict", road.postDistrict());
    put(value, "standardAddress", standardAddress());
    return value;
  }

  /** As the report of a birth names it. */
  Map<String, String> reported() {
    Map<String, String> value = new TreeMap<>();
    value.put("municipality", road.municipality());
    value.put("road", road.code());
    put(value, "house", house);
    put(value, "floor", floor);
    put(value, "door", door);
    return value;
  }

  private String standardAddress() {
    if (house.isEmpty()) {
      return "";
    }
    String unit = floor.isEmpty() ? door : (floor + ". " + door).strip();
    return road.name() + " " + house + (unit.isEmpty() ? "" : ", " + unit);
  }

  private Map<String, String> key() {
    Map<String, String> value = new TreeMap<>();
    value.put("municipality", road.municipality());
    value.put("road", road.code());
    put(value, "house", house.isEmpty() ? "" : "0".repeat(3 - digits()) + house);
    put(value, "floor", floor.length() == 1 ? "0" + floor : floor);
    put(value, "door", door);
    return value;
  }

  private int digits() {
    return (int) house.chars().filter(Character::isDigit).count();
  }

  private static void put(Map<String, String> value, String field, String text) {
    if (!text.isEmpty()) {
      value.put(field, text);
    }
  }
}
