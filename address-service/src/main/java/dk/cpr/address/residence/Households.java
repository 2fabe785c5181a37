package dk.cpr.address.residence;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.When;
import dk.cpr.fact.store.FactStore;
import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Reads where persons live and lived, as known now. */
@ApplicationScoped
public class Households {
  private final FactStore store;
  private final HomeFinder homes;

  Households(FactStore store, HomeFinder homes) {
    this.store = store;
    this.homes = homes;
  }

  /** The municipality of the residence in effect now; a fictive one is no residence. */
  public Optional<MunicipalityCode> municipality(PersonId person) {
    return municipality(person, new When(Instant.now()));
  }

  /** The same at a time, which is given. */
  Optional<MunicipalityCode> municipality(PersonId person, When when) {
    return homes
        .inEffect(person, FactKind.RESIDENCE, Objects.requireNonNull(when.at()))
        .flatMap(SharedAddress::keyOf)
        .filter(AddressKey::isInRealMunicipality)
        .map(AddressKey::municipality);
  }

  /**
   * Whether both had one address at a common time.
   *
   * @throws ProblemException invalid-input when the period is empty
   */
  boolean shared(HouseholdResource.Pair pair) {
    if (!pair.from().isBefore(pair.to())) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/to", "empty-period", "a day after from");
    }
    return SharedAddress.within(
        store.known(pair.a(), FactKind.RESIDENCE),
        store.known(pair.b(), FactKind.RESIDENCE),
        new EffectPeriod(SourceTime.of(pair.from()), SourceTime.of(pair.to())));
  }
}
