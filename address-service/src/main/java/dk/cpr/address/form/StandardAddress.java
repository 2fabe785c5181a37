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
    add(line, joined(" ", key.floor().isEmpty() ? "" : key.floorText() + ".", key.door()));
    add(line, words.town());
    add(line, joined(" ", words.postcode(), words.postDistrict()));
    return Optional.of(line.toString());
  }

  /**
   * The standard address of the record layouts (STANDARDADR, 34 characters, without town and
   * postcode): {@code Industrivænget 2,st th}, {@code Skovvej 77 A}. Empty when the road's name is
   * not known.
   */
  public static Optional<String> field(AddressKey key, AddressWords words) {
    @Nullable String road =
        words.addressingName() == null ? words.roadName() : words.addressingName();
    if (road == null) {
      return Optional.empty();
    }
    String house = houseOrBuilding(key).replaceFirst("^([0-9]+)([A-Z])$", "$1 $2");
    String unit = joined(" ", key.floorText(), key.door());
    String field = joined(",", joined(" ", road, house), unit);
    return Optional.of(field.substring(0, Math.min(FIELD_LENGTH, field.length())).strip());
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
