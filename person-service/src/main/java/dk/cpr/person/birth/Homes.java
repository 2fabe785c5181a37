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
 * Whether there is a home for the child, asked before a number is given to it, since a number can
 * only be annulled. When address-service cannot be asked now, the birth itself will find out.
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
   * Requires the residence to be known, or without one the mother to have one.
   *
   * @throws ProblemException address-unknown, residence-required
   */
  void require(NewBirth.@Nullable Residence residence, @Nullable PersonId mother) {
    if (find(residence, mother) != Finding.NOT_THERE) {
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
            "The register does not know where the mother lives, so the child's residence is"
                + " needed.")
        .at("/residence", "residence-required", "the child's residence");
  }

  static AddressService.Address address(NewBirth.Residence given) {
    return new AddressService.Address(
        given.municipality(), given.road(), given.house(), given.floor(), given.door());
  }

  private Finding find(NewBirth.@Nullable Residence residence, @Nullable PersonId mother) {
    try {
      return isThere(residence, mother) ? Finding.THERE : Finding.NOT_THERE;
    } catch (RemoteProblem | ProcessingException e) {
      LOG.infof("a home could not be asked for beforehand: %s", e.getMessage());
      return Finding.NOT_ASKED;
    }
  }

  private boolean isThere(NewBirth.@Nullable Residence residence, @Nullable PersonId mother) {
    if (residence != null) {
      return addresses.check(address(residence)).known();
    }
    return mother != null
        && addresses.municipality(new AddressService.Inhabitant(mother)).municipality() != null;
  }
}
