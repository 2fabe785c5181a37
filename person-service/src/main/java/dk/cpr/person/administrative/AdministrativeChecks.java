package dk.cpr.person.administrative;

import dk.cpr.kernel.number.AdministrativeAssigner;
import dk.cpr.kernel.number.CenturyTable;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.authority.Countries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;

/** What must be true of a report of somebody without residence by itself. */
@ApplicationScoped
class AdministrativeChecks {
  private static final String BIRTH_DATE = "/birth/date";

  private final Countries countries;

  AdministrativeChecks(Countries countries) {
    this.countries = countries;
  }

  /**
   * What is kept of it.
   *
   * @throws ProblemException invalid-input; authority-unknown; authority-not-entitled for another's
   *     administrative municipality
   */
  Administered administered(NewAdministrativeNumber given, AdministrativeAssigner assigner) {
    SourceTime effect = given.basis().effect();
    String municipality =
        Objects.requireNonNullElse(given.administrativeMunicipality(), assigner.usual());
    if (!assigner.isFor(municipality)) {
      throw new ProblemException(ProblemType.AUTHORITY_NOT_ENTITLED)
          .at(
              "/administrativeMunicipality",
              "not-entitled",
              "a code that this authority registers under");
    }
    requireBirth(given.birth().born().date(), effect);
    countries.require(given.birth().country(), effect, "/birth/country");
    if (given.citizenship() != null) {
      countries.require(given.citizenship(), effect, "/citizenship");
    }
    given.name().content("/name", effect);
    return new Administered(
        given.basis(),
        PersonId.newId(),
        given.name(),
        given.birth(),
        given.citizenship(),
        municipality,
        assigner,
        given.notTheSame());
  }

  private static void requireBirth(LocalDate born, SourceTime effect) {
    if (!CenturyTable.covers(born)) {
      throw invalid("outside-1858-2057", "a date that a number can carry");
    }
    if (born.isAfter(effect.date())) {
      throw invalid("after-registration", "a date before the registration");
    }
  }

  private static ProblemException invalid(String code, String message) {
    return new ProblemException(ProblemType.INVALID_INPUT).at(BIRTH_DATE, code, message);
  }
}
