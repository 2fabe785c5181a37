package dk.cpr.address.known;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.When;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address that is asked about.
 *
 * @param municipality four digits
 * @param road four digits
 * @param house number and letter, with or without leading zeros: {@code 77A}, {@code 077A}
 * @param floor {@code 1} to {@code 99} with or without leading zero, {@code st}, {@code kl}, {@code
 *     k2} to {@code k9}
 * @param door {@code tv}, {@code mf}, {@code th} or up to four of a-z, 0-9, -
 * @param building building number, Greenland only
 * @param at local date and time at which it must be in use, {@code 2026-05-04T10:15}; now where it
 *     is left out
 */
record AddressQuestion(
    @NotNull @Pattern(regexp = "[0-9]{4}", message = "four digits") String municipality,
    @NotNull @Pattern(regexp = "[0-9]{4}", message = "four digits") String road,
    @Pattern(regexp = AddressInput.HOUSE, message = AddressInput.HOUSE_IN_WORDS)
        @Nullable String house,
    @Pattern(regexp = AddressInput.FLOOR, message = AddressInput.FLOOR_IN_WORDS)
        @Nullable String floor,
    @Pattern(regexp = AddressInput.DOOR, message = AddressInput.DOOR_IN_WORDS)
        @Nullable String door,
    @Pattern(regexp = AddressInput.BUILDING, message = AddressInput.BUILDING_IN_WORDS)
        @Nullable String building,
    @Pattern(
            regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?",
            message = "a local date and time like 2026-05-04T10:15")
        @Nullable String at) {

  AddressKey key() {
    return new AddressInput(municipality, road, house, floor, door, building).key();
  }

  When when() {
    return at == null ? new When(Instant.now()) : When.of(at, "/at");
  }
}
