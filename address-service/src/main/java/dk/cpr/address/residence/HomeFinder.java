package dk.cpr.address.residence;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.When;
import dk.cpr.address.known.AddressBook;
import dk.cpr.address.known.AddressInput;
import dk.cpr.address.known.Finding;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Finds the home that a report names, and what persons have at a time, as known now. */
@ApplicationScoped
public class HomeFinder {
  private final FactStore store;
  private final AddressBook book;

  HomeFinder(FactStore store, AddressBook book) {
    this.store = store;
    this.book = book;
  }

  /**
   * The home at an address.
   *
   * @throws ProblemException address-unknown when no register has it at that time
   */
  public Home at(AddressInput address, SourceTime from) {
    AddressKey key = address.key();
    Finding found =
        book.find(key, When.at(from))
            .filter(ignored -> key.isInRealMunicipality())
            .orElseThrow(
                () ->
                    new ProblemException(ProblemType.ADDRESS_UNKNOWN)
                        .at("/address", "address-unknown", "an address in use at effectFrom"));
    return Home.at(key, found);
  }

  /**
   * The home that another person has at a time.
   *
   * @throws ProblemException residence-required when they have none, or only an administrative one
   */
  Home like(PersonId other, SourceTime from) {
    StoredFact residence =
        inEffect(other, FactKind.RESIDENCE, from.instant()).orElseThrow(() -> residenceRequired());
    AddressKey key =
        AddressKey.of(residence.value())
            .filter(AddressKey::isInRealMunicipality)
            .orElseThrow(() -> residenceRequired());
    Map<String, String> text =
        inEffect(other, FactKind.ADDRESS_TEXT, from.instant())
            .<Map<String, String>>map(StoredFact::value)
            .filter(words -> AddressKey.of(words).filter(key::equals).isPresent())
            .or(() -> book.find(key, When.EVER).map(found -> Home.at(key, found).text()))
            .orElseGet(key::fields);
    return Home.like(key, residence, text);
  }

  /** The valid fact of a kind that is in effect at an instant, as known now. */
  Optional<StoredFact> inEffect(PersonId person, FactKind kind, Instant at) {
    return store.known(person, kind).stream()
        .filter(fact -> fact.standing() == Standing.VALID)
        .filter(fact -> fact.content().effect().contains(at))
        .findFirst();
  }

  private static ProblemException residenceRequired() {
    return new ProblemException(ProblemType.RESIDENCE_REQUIRED)
        .at("/like", "residence-required", "a person with a residence at effectFrom");
  }
}
