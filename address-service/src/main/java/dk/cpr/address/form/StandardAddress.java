package dk.cpr.address.form;

import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An address in writing, the way CPR writes it. */
public final class StandardAddress {
  private static final int FIELD_LENGTH = 34;

  private StandardAddress() {}

  /**
   * The full standard address on one line, as CPR gives it since 2023: {@code Strandvejen 123A, st.
   * tv, 2900 Hellerup}. Empty when the road's name is not known.
   */
  public static Optional<String> oneLine(AddressKey key, AddressWords words) {
    if (words.roadName() == null) {
      return Optional.empty();
    }
    StringJoiner line = new StringJoiner(", ");
    line.add(joined(" ", words.roadName(), houseOrBuilding(key)));
    add(line, unit(key));
    add(line, words.town());
    add(line, joined(" ", words.postcode(), words.postDistrict()));
    return Optional.of(line.toString());
  }

  /**
   * The standard address of the record layouts (STANDARDADR, 34 characters), in the same form
   * without town and postcode: {@code Industrivænget 2, st. th}, {@code Tofthøjvej 20, 101}. Where
   * that is too long, the road's name is cut: house, floor and door are what tells neighbours
   * apart. Empty when the road's name is not known.
   */
  public static Optional<String> field(AddressKey key, AddressWords words) {
    @Nullable String road =
        words.addressingName() == null ? words.roadName() : words.addressingName();
    if (road == null) {
      return Optional.empty();
    }
    String field = line(road, key);
    int over = field.length() - FIELD_LENGTH;
    return Optional.of(
        over <= 0
            ? field
            : line(road.substring(0, Math.max(0, road.length() - over)).strip(), key));
  }

  private static String line(String road, AddressKey key) {
    return joined(", ", joined(" ", road, houseOrBuilding(key)), unit(key));
  }

  /** The floor has a dot, also when no door follows; a door without floor stands alone. */
  private static String unit(AddressKey key) {
    return joined(" ", key.floor().isEmpty() ? "" : key.floorText() + ".", key.door());
  }

  private static String houseOrBuilding(AddressKey key) {
    if (!key.house().isEmpty()) {
      return key.houseText();
    }
    return key.building().isEmpty() ? "" : "B-" + key.building();
  }

  private static String joined(String between, @Nullable String... parts) {
    StringJoiner joiner = new StringJoiner(between);
    for (@Nullable String part : parts) {
      add(joiner, part);
    }
    return joiner.toString();
  }

  private static void add(StringJoiner joiner, @Nullable String part) {
    if (part != null && !part.isEmpty()) {
      joiner.add(part);
    }
  }
}
