package dk.cpr.address.residence;

import dk.cpr.address.form.AddressKey;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.EffectPeriod;
import java.util.List;
import java.util.Optional;

/**
 * Whether two persons had the same registered address at a common time. Road codes 9900-9999 are
 * not an address that can be shared: two persons without fixed abode do not live together.
 */
final class SharedAddress {
  private SharedAddress() {}

  static boolean within(List<StoredFact> a, List<StoredFact> b, EffectPeriod period) {
    return a.stream().anyMatch(one -> b.stream().anyMatch(two -> shared(one, two, period)));
  }

  /** The address of a residence; empty where it names none. */
  static Optional<AddressKey> keyOf(StoredFact residence) {
    return AddressKey.of(residence.value());
  }

  private static boolean shared(StoredFact a, StoredFact b, EffectPeriod period) {
    boolean valid = a.standing() == Standing.VALID && b.standing() == Standing.VALID;
    Optional<AddressKey> key =
        keyOf(a).filter(AddressKey::namesHouse).filter(address -> !address.road().isHigh());
    return valid
        && key.isPresent()
        && key.equals(keyOf(b))
        && meet(a.content().effect(), b.content().effect(), period);
  }

  /** Three periods have a common instant when each two of them have one. */
  private static boolean meet(EffectPeriod a, EffectPeriod b, EffectPeriod period) {
    return a.overlaps(b) && a.overlaps(period) && b.overlaps(period);
  }
}
