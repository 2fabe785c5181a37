package dk.cpr.person.correction;

import dk.cpr.fact.correction.CorrectionRules;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import dk.cpr.person.home.LastHome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether the caller may correct these facts; otherwise: no. */
@ApplicationScoped
class CorrectionAccess implements CorrectionRules {
  private static final String SPOUSE = "spouse";
  private static final Set<FactKind> OF_COUPLES =
      EnumSet.of(FactKind.CIVIL_STATUS, FactKind.SEPARATION);

  private final Caller caller;
  private final LastHome homes;
  private final WholeEvents wholeEvents;

  CorrectionAccess(Caller caller, LastHome homes, WholeEvents wholeEvents) {
    this.caller = caller;
    this.homes = homes;
    this.wholeEvents = wholeEvents;
  }

  @Override
  public void requireKeeper() {
    caller.requireKind(expected());
  }

  /**
   * A municipality keeps the facts of its own residents, and civil status and separation of whoever
   * is the spouse in a fact of the same correction. Asks address-service.
   */
  @Override
  public void require(NewCorrection wish, List<StoredFact> facts) {
    switch (expected()) {
      case OFFICE -> {}
      case MUNICIPALITY -> {
        requireOwnResidents(facts);
        requireKept(Keeper.MUNICIPALITY, facts);
      }
      default -> requireKept(Keeper.PARISH, facts);
    }
  }

  @Override
  public void requireWhole(NewCorrection wish, List<StoredFact> facts) {
    wholeEvents.require(wish, facts);
  }

  /** Parishes keep facts of everybody, and have a right to nobody's. */
  @Override
  public boolean covers(PersonId person) {
    return switch (expected()) {
      case OFFICE -> true;
      case MUNICIPALITY -> residesHere(person);
      default -> false;
    };
  }

  private OrganisationKind expected() {
    if (caller.has(Roles.OFFICE)) {
      return OrganisationKind.OFFICE;
    }
    return caller.has(Roles.CASEWORKER) ? OrganisationKind.MUNICIPALITY : OrganisationKind.PARISH;
  }

  private static void requireKept(Keeper keeper, List<StoredFact> facts) {
    ProblemException problem = new ProblemException(ProblemType.AUTHORITY_NOT_ENTITLED);
    for (int i = 0; i < facts.size(); i++) {
      if (!keeper.keeps(facts.get(i).content().kind())) {
        problem.at("/facts/" + i + "/kind", "kept-by-others", "a kind that the caller keeps");
      }
    }
    if (!problem.problem().errors().isEmpty()) {
      throw problem;
    }
  }

  private void requireOwnResidents(List<StoredFact> facts) {
    Set<PersonId> residents =
        facts.stream()
            .map(StoredFact::personId)
            .distinct()
            .filter(this::residesHere)
            .collect(Collectors.toSet());
    Set<String> spouses =
        facts.stream()
            .filter(fact -> residents.contains(fact.personId()))
            .filter(fact -> fact.content().kind() == FactKind.CIVIL_STATUS)
            .flatMap(fact -> Stream.ofNullable(fact.value().get(SPOUSE)))
            .collect(Collectors.toSet());
    boolean own =
        facts.stream()
            .allMatch(
                fact ->
                    residents.contains(fact.personId())
                        || (OF_COUPLES.contains(fact.content().kind())
                            && spouses.contains(fact.personId().toString())));
    if (!own) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
  }

  private boolean residesHere(PersonId person) {
    return caller.municipality().isPresent()
        && caller.municipality().equals(homes.municipality(person));
  }
}
