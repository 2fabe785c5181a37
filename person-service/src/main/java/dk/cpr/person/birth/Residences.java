package dk.cpr.person.birth;

import dk.cpr.person.peer.AddressService;

/** A reported residence as address-service reads it. */
final class Residences {
  private Residences() {}

  static AddressService.Address address(NewBirth.Residence given) {
    return new AddressService.Address(
        given.municipality(), given.road(), given.house(), given.floor(), given.door());
  }
}
