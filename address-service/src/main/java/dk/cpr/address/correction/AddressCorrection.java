package dk.cpr.address.correction;

import dk.cpr.address.residence.Households;
import dk.cpr.fact.correction.Corrected;
import dk.cpr.fact.correction.CorrectionRules;
import dk.cpr.fact.correction.Dependent;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.MunicipalityCode;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The CPR office corrects every address; a municipality those of its own residents, and homes only
 * in itself: nobody is moved into or out of another one by a correction (CPR-loven § 6).
 */
@ApplicationScoped
class AddressCorrection implements CorrectionRules {
  private static final String MUNICIPALITY = "municipality";
  private static final Set<FactKind> OF_A_PLACE =
      EnumSet.of(FactKind.RESIDENCE, FactKind.ADDRESS_TEXT);

  private final Caller caller;
  private final Households households;

  private final StayAbroadRule abroad;

  AddressCorrection(Caller caller, Households households, StayAbroadRule abroad) {
    this.caller = caller;
    this.households = households;
    this.abroad = abroad;
  }

  @Override
  public void requireKeeper() {
    caller.requireKind(
        caller.has(Roles.OFFICE) ? OrganisationKind.OFFICE : OrganisationKind.MUNICIPALITY);
  }

  @Override
  public void require(NewCorrection wish, List<StoredFact> facts) {
    if (caller.has(Roles.OFFICE)) {
      return;
    }
    boolean residents =
        facts.stream().map(StoredFact::personId).distinct().allMatch(this::isResident);
    if (!residents) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
    refuseForeignHomes(wish, facts, caller.municipality().orElseThrow());
  }

  @Override
  public boolean covers(PersonId person) {
    return caller.has(Roles.OFFICE) || isResident(person);
  }

  @Override
  public List<Dependent> dependents(List<Corrected> facts) {
    return abroad.dependents(facts);
  }

  private boolean isResident(PersonId person) {
    return caller.municipality().equals(households.municipality(person).map(MunicipalityCode::code))
        && caller.municipality().isPresent();
  }

  private static void refuseForeignHomes(NewCorrection wish, List<StoredFact> facts, String own) {
    ProblemException problem = new ProblemException(ProblemType.AUTHORITY_NOT_ENTITLED);
    for (int i = 0; i < facts.size(); i++) {
      @Nullable Map<String, String> value = wish.facts().get(i).value();
      boolean foreign =
          OF_A_PLACE.contains(facts.get(i).content().kind())
              && Stream.concat(Stream.of(facts.get(i).value()), Stream.ofNullable(value))
                  .map(said -> said.get(MUNICIPALITY))
                  .anyMatch(place -> place != null && !own.equals(place));
      if (foreign) {
        problem.at("/facts/" + i, "another-municipality", "a home in the caller's municipality");
      }
    }
    if (!problem.problem().errors().isEmpty()) {
      throw problem;
    }
  }
}
