package dk.cpr.address.form;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a register calls an address.
 *
 * @param roadName full name of the road, at most 40 characters
 * @param addressingName name of the road on letters, at most 20 characters
 * @param town supplementary place name
 * @param postcode four digits
 * @param postDistrict name that belongs to the postcode
 */
public record AddressWords(
    @Nullable String roadName,
    @Nullable String addressingName,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable String postDistrict) {

  /** Nothing is known. */
  public static final AddressWords NONE = new AddressWords(null, null, null, null, null);

  /** What is known, under the names of the fields of fact kind {@code addressText}. */
  public SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    put(fields, "roadName", addressingName == null ? roadName : addressingName);
    put(fields, "town", town);
    put(fields, "postcode", postcode);
    put(fields, "postDistrict", postDistrict);
    return fields;
  }

  private static void put(SortedMap<String, String> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value);
    }
  }
}
