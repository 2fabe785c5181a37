package dk.cpr.person.authority;

import dk.cpr.kernel.code.CountryCode;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** Countries that a report names. */
@ApplicationScoped
public class Countries {
  private static final String DENMARK = "5100";

  private final AuthorityList list;

  Countries(AuthorityList list) {
    this.list = list;
  }

  /**
   * Requires a country that existed then.
   *
   * @param pointer where it stands in the report
   * @throws ProblemException authority-unknown
   */
  public void require(String code, SourceTime when, String pointer) {
    if (!list.has(new CountryCode(code), when.instant())) {
      throw new ProblemException(ProblemType.AUTHORITY_UNKNOWN)
          .at(pointer, "country-unknown", "a country that existed then");
    }
  }

  /**
   * Requires another country than Denmark that existed then.
   *
   * @throws ProblemException invalid-input, authority-unknown
   */
  public void requireAbroad(String code, SourceTime when, String pointer) {
    if (code.equals(DENMARK)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at(pointer, "not-abroad", "another country than Denmark");
    }
    require(code, when, pointer);
  }
}
