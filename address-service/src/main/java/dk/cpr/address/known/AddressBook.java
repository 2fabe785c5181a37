package dk.cpr.address.known;

import dk.cpr.address.dar.DarAddresses;
import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.AddressWords;
import dk.cpr.address.form.When;
import dk.cpr.address.known.Finding.Basis;
import dk.cpr.address.road.RoadRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds an address in what is known here. */
@ApplicationScoped
public class AddressBook {
  private final DarAddresses dar;
  private final RoadRegister roads;

  AddressBook(DarAddresses dar, RoadRegister roads) {
    this.dar = dar;
    this.roads = roads;
  }

  /**
   * The address, empty when it is not known. Since 2018 a residence must be an address of DAR, so
   * DAR alone decides on a road that it has; the road register, which knows house intervals but not
   * floors and doors, decides on the others.
   */
  public Optional<Finding> find(AddressKey key, When when) {
    if (key.road().isHigh() && key.isInRealMunicipality()) {
      AddressWords words = roads.find(key, when).orElse(AddressWords.NONE);
      return Optional.of(new Finding(Basis.HIGH_ROAD_CODE, null, words));
    }
    Optional<DarAddresses.Answer> answer = dar.find(key, when);
    if (answer.isPresent()) {
      return answer
          .filter(found -> found.address() != null)
          .map(found -> new Finding(Basis.DAR, found.address(), found.words()));
    }
    return roads.find(key, when).map(words -> new Finding(Basis.ROAD_REGISTER, null, words));
  }
}
