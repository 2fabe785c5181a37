package dk.cpr.person.birth;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.person.peer.AddressService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether there was a home for the child at its birth, asked before a number is given to it, since
 * a number can only be annulled: the mother may have moved or emigrated since. When address-service
 * cannot be asked now, the birth itself will find out.
 */
@ApplicationScoped
class Homes {
  private static final Logger LOG = Logger.getLogger(Homes.class);

  private final AddressService addresses;

  Homes(@RestClient AddressService addresses) {
    this.addresses = addresses;
  }

  private enum Finding {
    THERE,
    NOT_THERE,
    NOT_ASKED
  }

  /**
   * Requires the residence to be known, or without one the mother to have one, when the child was
   * born.
   *
   * @param born local date and time
   * @throws ProblemException address-unknown, residence-required
   */
  void require(NewBirth.@Nullable Residence residence, @Nullable PersonId mother, String born) {
    if (find(residence, mother, born) != Finding.NOT_THERE) {
      return;
    }
    if (residence == null) {
      throw required();
    }
    throw new ProblemException(ProblemType.ADDRESS_UNKNOWN)
        .at("/residence", "address-unknown", "an address of the address register");
  }

  static ProblemException required() {
    return new ProblemException(
            ProblemType.RESIDENCE_REQUIRED,
            "The register does not know where the mother lived at the birth, so the child's residence is"
                + " needed.")
        .at("/residence", "residence-required", "the child's residence");
  }

  static AddressService.Address address(NewBirth.Residence given) {
    return new AddressService.Address(
        given.municipality(), given.road(), given.house(), given.floor(), given.door());
  }

  private Finding find(
      NewBirth.@Nullable Residence residence, @Nullable PersonId mother, String born) {
    try {
      return isThere(residence, mother, born) ? Finding.THERE : Finding.NOT_THERE;
    } catch (RemoteProblem | ProcessingException e) {
      LOG.infof("a home could not be asked for beforehand: %s", e.getMessage());
      return Finding.NOT_ASKED;
    }
  }

  private boolean isThere(
      NewBirth.@Nullable Residence residence, @Nullable PersonId mother, String born) {
    if (residence != null) {
      AddressService.Address at = address(residence);
      return addresses
          .check(
              new AddressService.AddressAt(
                  at.municipality(), at.road(), at.house(), at.floor(), at.door(), born))
          .known();
    }
    return mother != null
        && addresses.municipality(new AddressService.Inhabitant(mother, born)).municipality()
            != null;
  }
}
