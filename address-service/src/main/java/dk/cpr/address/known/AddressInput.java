package dk.cpr.address.known;

import dk.cpr.address.form.AddressKey;
import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.code.RoadCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address on the wire.
 *
 * @param municipality four digits
 * @param road four digits
 * @param house number and letter, with or without leading zeros: {@code 77A}, {@code 077A}
 * @param floor {@code 1} to {@code 99} with or without leading zero, {@code st}, {@code kl}, {@code
 *     k2} to {@code k9}
 * @param door {@code tv}, {@code mf}, {@code th} or up to four of a-z, 0-9, -
 * @param building building number, Greenland only
 */
public record AddressInput(
    @NotNull @Pattern(regexp = "[0-9]{4}", message = "four digits") String municipality,
    @NotNull @Pattern(regexp = "[0-9]{4}", message = "four digits") String road,
    @Pattern(regexp = AddressInput.HOUSE, message = AddressInput.HOUSE_IN_WORDS)
        @Nullable String house,
    @Pattern(regexp = AddressInput.FLOOR, message = AddressInput.FLOOR_IN_WORDS)
        @Nullable String floor,
    @Pattern(regexp = AddressInput.DOOR, message = AddressInput.DOOR_IN_WORDS)
        @Nullable String door,
    @Pattern(regexp = AddressInput.BUILDING, message = AddressInput.BUILDING_IN_WORDS)
        @Nullable String building) {

  static final String HOUSE = "(?!0+[A-Z]?$)[0-9]{1,3}[A-Z]?";
  static final String HOUSE_IN_WORDS = "1 to 999, perhaps followed by a letter A-Z";
  static final String FLOOR = "0?[1-9]|[1-9][0-9]|st|kl|k[2-9]";
  static final String FLOOR_IN_WORDS = "1 to 99, st, kl, k2 to k9";
  static final String DOOR = "[a-z0-9-]{1,4}";
  static final String DOOR_IN_WORDS = "up to four of a-z, 0-9, -";
  static final String BUILDING = "[0-9A-Z-]{1,4}";
  static final String BUILDING_IN_WORDS = "up to four of A-Z, 0-9, -";

  /** The address in one spelling. */
  public AddressKey key() {
    return new AddressKey(
        new MunicipalityCode(municipality),
        new RoadCode(road),
        text(house),
        text(floor),
        text(door),
        text(building));
  }

  private static String text(@Nullable String part) {
    return Objects.requireNonNullElse(part, "");
  }
}
