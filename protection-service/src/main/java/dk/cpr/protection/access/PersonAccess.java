package dk.cpr.protection.access;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Decides whether the caller may act on a human being's protections; otherwise: no. */
@ApplicationScoped
public class PersonAccess {
  private static final String CITIZEN = "citizen";
  private final Caller caller;
  private final AddressService addresses;
  private final HumanBeings humans;
  private final Family family;

  PersonAccess(
      Caller caller, @RestClient AddressService addresses, HumanBeings humans, Family family) {
    this.caller = caller;
    this.addresses = addresses;
    this.humans = humans;
    this.family = family;
  }

  /**
   * Lets those pass who may act on this human being. Asks other services, so it must not be called
   * in a transaction.
   *
   * @throws ProblemException wrong-organisation, not-allowed
   */
  public Capacity require(HumanBeing human) {
    return capacity(human)
        .orElseThrow(
            () ->
                new ProblemException(
                    caller.has(Roles.CASEWORKER)
                        ? ProblemType.WRONG_ORGANISATION
                        : ProblemType.NOT_ALLOWED));
  }

  /**
   * The same for somebody whom the caller named by the id of a protection: a foreign one and none
   * are one answer.
   *
   * @throws ProblemException not-found; wrong-organisation for an organisation that acts on nobody
   */
  public Capacity requireOrHide(HumanBeing human) {
    return capacity(human).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  /** As what the caller acts on a human being; empty for no business there. */
  public Optional<Capacity> capacity(HumanBeing human) {
    if (caller.has(Roles.OFFICE)) {
      caller.requireKind(OrganisationKind.OFFICE);
      return Optional.of(Capacity.AUTHORITY);
    }
    if (caller.has(Roles.CASEWORKER)) {
      caller.requireKind(OrganisationKind.MUNICIPALITY);
      return own(List.of(human.current())).isEmpty()
          ? Optional.empty()
          : Optional.of(Capacity.AUTHORITY);
    }
    return caller.has(Roles.CITIZEN) && isSelfOrOwnChild(human)
        ? Optional.of(Capacity.CITIZEN)
        : Optional.empty();
  }

  /**
   * Those of these persons whom a case worker's municipality is the residence of; all for others.
   */
  public Set<PersonId> own(Collection<PersonId> persons) {
    if (!caller.has(Roles.CASEWORKER) || caller.has(Roles.OFFICE)) {
      return new HashSet<>(persons);
    }
    Optional<String> municipality = caller.municipality();
    Set<PersonId> own = new HashSet<>();
    if (municipality.isPresent() && !persons.isEmpty()) {
      AddressService.Residents asked =
          new AddressService.Residents(persons.stream().distinct().toList());
      PeerCalls.ask(ProblemType.PEER_UNAVAILABLE, () -> addresses.municipalities(asked))
          .residents()
          .stream()
          .filter(resident -> resident.municipality().equals(municipality.get()))
          .forEach(resident -> own.add(resident.personId()));
    }
    return own;
  }

  /**
   * The citizen who calls.
   *
   * @throws ProblemException not-allowed for a login that is bound to nobody
   */
  public HumanBeing self() {
    return humans.of(
        caller.personId().orElseThrow(() -> new ProblemException(ProblemType.NOT_ALLOWED)));
  }

  private boolean isSelfOrOwnChild(HumanBeing human) {
    Optional<PersonId> self = caller.personId();
    return self.isPresent()
        && (human.is(self.get()) || family.holdsCustody(humans.of(self.get()), human));
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
}
