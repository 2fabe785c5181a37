package dk.cpr.address.known;

import dk.cpr.address.form.AddressWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is known.
 *
 * @param basis what knows it
 * @param darAddress its id in DAR, where that is the basis
 * @param words its names
 */
public record Finding(Basis basis, @Nullable UUID darAddress, AddressWords words) {

  /** What an address is known by. */
  public enum Basis {
    DAR,
    ROAD_REGISTER,
    /** A road code 9900-9999: no fixed abode and the like. */
    HIGH_ROAD_CODE
  }
}
