package dk.cpr.person.event;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.peer.AddressService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A municipality reports for its own residents. */
@ApplicationScoped
class OwnResidents {
  private final Caller caller;
  private final AddressService addresses;

  OwnResidents(Caller caller, @RestClient AddressService addresses) {
    this.caller = caller;
    this.addresses = addresses;
  }

  /**
   * Requires one of them to live in the caller's municipality. Asks address-service, so it must not
   * be called in a transaction.
   *
   * @throws ProblemException wrong-organisation
   */
  void require(List<PersonId> anyOf) {
    String own =
        caller
            .municipality()
            .orElseThrow(() -> new ProblemException(ProblemType.WRONG_ORGANISATION));
    if (anyOf.stream().noneMatch(person -> own.equals(home(person)))) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
  }

  private String home(PersonId person) {
    return String.valueOf(
        addresses.municipality(new AddressService.Inhabitant(person)).municipality());
  }
}
