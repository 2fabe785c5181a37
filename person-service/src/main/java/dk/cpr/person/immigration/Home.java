package dk.cpr.person.immigration;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.person.peer.AddressService;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address that somebody moves to, by its codes.
 *
 * @param house number and letter, {@code 77A}
 * @param floor {@code 1} to {@code 99}, {@code st}, {@code kl}, {@code k2} to {@code k9}
 * @param door {@code tv}, {@code mf}, {@code th} or up to four of a-z, 0-9, -
 * @param careOf whom the home is with, up to 34 characters
 */
public record Home(
    @NotNull @Pattern(regexp = "\\d{4}") String municipality,
    @NotNull @Pattern(regexp = "\\d{4}") String road,
    @Nullable @Pattern(regexp = "(?!0+[A-Z]?$)\\d{1,3}[A-Z]?") String house,
    @Nullable @Pattern(regexp = "0?[1-9]|[1-9]\\d|st|kl|k[2-9]") String floor,
    @Nullable @Pattern(regexp = "[a-z0-9-]{1,4}") String door,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,34}") String careOf) {
  private static final String GREENLAND = "09";

  AddressService.Address address() {
    return new AddressService.Address(municipality, road, house, floor, door);
  }

  /** Who gives the number of someone who moves here. */
  String assigner() {
    return municipality.startsWith(GREENLAND) ? "GREENLAND" : "MUNICIPALITY";
  }
}
