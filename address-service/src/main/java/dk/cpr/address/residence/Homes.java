package dk.cpr.address.residence;

import dk.cpr.address.form.AddressKey;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where several persons live now, as known now, in one statement. */
@ApplicationScoped
class Homes {
  private final FactStore store;

  Homes(FactStore store) {
    this.store = store;
  }

  /** The municipality of each; who has no residence in a real one is absent. */
  Map<PersonId, MunicipalityCode> municipalities(Collection<PersonId> persons) {
    Map<PersonId, MunicipalityCode> found = new HashMap<>();
    addresses(persons)
        .forEach(
            (person, key) -> {
              if (key.isInRealMunicipality()) {
                found.put(person, key.municipality());
              }
            });
    return found;
  }

  /** Those of the others who have the address of any of these ids; a high road is no address. */
  List<PersonId> sharing(Collection<PersonId> one, Collection<PersonId> others) {
    List<AddressKey> homes =
        addresses(one).values().stream().filter(Homes::canBeShared).distinct().toList();
    Map<PersonId, AddressKey> theirs = homes.isEmpty() ? Map.of() : addresses(others);
    return others.stream()
        .distinct()
        .filter(other -> Optional.ofNullable(theirs.get(other)).filter(homes::contains).isPresent())
        .toList();
  }

  private Map<PersonId, AddressKey> addresses(Collection<PersonId> persons) {
    Instant now = Instant.now();
    Map<PersonId, AddressKey> found = new HashMap<>();
    for (StoredFact fact : store.known(persons, List.of(FactKind.RESIDENCE))) {
      if (fact.standing() == Standing.VALID && fact.content().effect().contains(now)) {
        SharedAddress.keyOf(fact).ifPresent(key -> found.put(fact.personId(), key));
      }
    }
    return found;
  }

  private static boolean canBeShared(AddressKey key) {
    return key.namesHouse() && !key.road().isHigh();
  }
}
