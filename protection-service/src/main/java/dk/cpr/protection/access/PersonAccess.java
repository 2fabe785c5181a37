package dk.cpr.protection.access;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Decides whether the caller may act on a person's protections; otherwise: no. */
@ApplicationScoped
public class PersonAccess {
  private static final String CITIZEN = "citizen";
  private final Caller caller;
  private final AddressService addresses;

  PersonAccess(Caller caller, @RestClient AddressService addresses) {
    this.caller = caller;
    this.addresses = addresses;
  }

  /**
   * Lets those pass who may act on this person. Asks address-service for a case worker, so it must
   * not be called in a transaction.
   *
   * @throws ProblemException wrong-organisation, not-allowed
   */
  public Capacity require(PersonId person) {
    if (caller.has(Roles.OFFICE)) {
      caller.requireKind(OrganisationKind.OFFICE);
      return Capacity.AUTHORITY;
    }
    if (caller.has(Roles.CASEWORKER)) {
      caller.requireKind(OrganisationKind.MUNICIPALITY);
      requireOwnMunicipality(person);
      return Capacity.AUTHORITY;
    }
    if (caller.has(Roles.CITIZEN) && caller.personId().filter(person::equals).isPresent()) {
      return Capacity.CITIZEN;
    }
    throw new ProblemException(ProblemType.NOT_ALLOWED);
  }

  /** The organisation to register by: CVR number, or that a citizen did it. */
  public String organisation() {
    return caller.organisation().isEmpty() ? CITIZEN : caller.organisation();
  }

  /** Who acts: employee or client, or the citizen's person id. */
  public String user() {
    return caller.has(Roles.CITIZEN)
        ? caller.personId().map(PersonId::toString).orElse(CITIZEN)
        : caller.user();
  }

  private void requireOwnMunicipality(PersonId person) {
    Optional<String> own = caller.municipality();
    Optional<String> home =
        own.flatMap(
            ignored ->
                Optional.ofNullable(
                    addresses.municipality(new AddressService.Inhabitant(person)).municipality()));
    if (home.isEmpty() || !home.equals(own)) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
  }
}
