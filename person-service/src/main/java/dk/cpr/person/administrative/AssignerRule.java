package dk.cpr.person.administrative;

import dk.cpr.kernel.number.AdministrativeAssigner;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As which of the authorities that the law names the caller registers somebody. */
@ApplicationScoped
class AssignerRule {
  private static final String GREENLAND = "09";

  private final Caller caller;
  private final Map<AdministrativeAssigner, Optional<String>> authorities;

  AssignerRule(Caller caller, AssignerSettings settings) {
    this.caller = caller;
    this.authorities =
        Map.of(
            AdministrativeAssigner.TAX, settings.tax(),
            AdministrativeAssigner.ATP, settings.atp(),
            AdministrativeAssigner.STAR, settings.star(),
            AdministrativeAssigner.FOREIGN_MINISTRY, settings.foreignMinistry(),
            AdministrativeAssigner.RIGSOMBUDSMAND, settings.rigsombudsmand());
  }

  /**
   * The assigner.
   *
   * @param named in the report; the CPR office names for whom it registers, others only themselves
   * @throws ProblemException wrong-organisation; invalid-input when the office names nobody;
   *     authority-not-entitled when another names somebody else
   */
  AdministrativeAssigner of(@Nullable AdministrativeAssigner named) {
    if (caller.has(Roles.OFFICE) && is(OrganisationKind.OFFICE)) {
      return Optional.ofNullable(named)
          .orElseThrow(
              () ->
                  new ProblemException(ProblemType.INVALID_INPUT)
                      .at("/assigner", "not-null", "for whom the office registers"));
    }
    AdministrativeAssigner own =
        own().orElseThrow(() -> new ProblemException(ProblemType.WRONG_ORGANISATION));
    if (named != null && named != own) {
      throw new ProblemException(ProblemType.AUTHORITY_NOT_ENTITLED)
          .at("/assigner", "not-entitled", "the caller itself");
    }
    return own;
  }

  private Optional<AdministrativeAssigner> own() {
    if (is(OrganisationKind.PARISH)) {
      return Optional.of(AdministrativeAssigner.PARISH);
    }
    if (is(OrganisationKind.MUNICIPALITY)) {
      return caller
          .municipality()
          .filter(code -> code.startsWith(GREENLAND))
          .map(code -> AdministrativeAssigner.GREENLAND);
    }
    return is(OrganisationKind.AUTHORITY) ? authority() : Optional.empty();
  }

  private Optional<AdministrativeAssigner> authority() {
    return authorities.entrySet().stream()
        .filter(one -> one.getValue().filter(caller.organisation()::equals).isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean is(OrganisationKind kind) {
    return caller.kind().filter(kind::equals).isPresent() && !caller.organisation().isEmpty();
  }
}
