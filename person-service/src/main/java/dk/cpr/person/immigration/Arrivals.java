package dk.cpr.person.immigration;

import dk.cpr.person.event.EventView;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.undertaking.Deed;
import dk.cpr.person.undertaking.Elsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The step at address-service that every immigration has. */
@ApplicationScoped
class Arrivals {
  static final String STEP = "ADDRESS";

  private final AddressService addresses;

  Arrivals(@RestClient AddressService addresses) {
    this.addresses = addresses;
  }

  void arrive(Deed<?> deed, AddressService.Arrival arrival) {
    addresses.arrive(deed.key("arrival"), arrival);
  }

  void withdraw(Deed<?> deed) {
    addresses.withdraw(deed.key("withdrawal"), new AddressService.Movement(deed.id()));
  }

  List<EventView.Person> foreseen(AddressService.Arrival arrival) {
    return Elsewhere.of(addresses.preview(arrival));
  }

  List<EventView.Person> done(Deed<?> deed) {
    return Elsewhere.of(addresses.movement(new AddressService.Movement(deed.id())));
  }
}
