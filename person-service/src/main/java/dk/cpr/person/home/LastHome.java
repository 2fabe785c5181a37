package dk.cpr.person.home;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.peer.AddressService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Whose municipality somebody is: where they live, or lived when they died or disappeared. Asks
 * address-service, so it must not be called in a transaction.
 */
@ApplicationScoped
public class LastHome {
  private static final Set<String> WITHOUT_HOME =
      Set.of(PersonStatus.DEAD.code(), PersonStatus.DISAPPEARED.code());

  private final AddressService addresses;
  private final FactStore facts;

  LastHome(@RestClient AddressService addresses, FactStore facts) {
    this.addresses = addresses;
    this.facts = facts;
  }

  /** Four digits; empty for whom no municipality has. */
  public Optional<String> municipality(PersonId person) {
    return Optional.ofNullable(
        addresses
            .municipality(new AddressService.Inhabitant(person, lastAtHome(person)))
            .municipality());
  }

  /** Whether somebody had disappeared and was not found at an instant. */
  public boolean isMissing(PersonId person, Instant at) {
    return facts.known(person, FactKind.PERSON_STATUS).stream()
        .map(StoredFact::content)
        .filter(status -> status.standing() == Standing.VALID && status.effect().contains(at))
        .anyMatch(status -> PersonStatus.DISAPPEARED.code().equals(status.value().get("code")));
  }

  /** The minute before the dead died or the missing disappeared; null for now. */
  private @Nullable String lastAtHome(PersonId person) {
    Instant now = Instant.now();
    return facts.known(person, FactKind.PERSON_STATUS).stream()
        .map(StoredFact::content)
        .filter(status -> status.standing() == Standing.VALID && status.effect().contains(now))
        .filter(status -> WITHOUT_HOME.contains(status.value().get("code")))
        .map(status -> status.effect().from())
        .filter(Objects::nonNull)
        .findFirst()
        .map(since -> SourceTime.at(since.instant().minus(Duration.ofMinutes(1))).text())
        .orElse(null);
  }
}
