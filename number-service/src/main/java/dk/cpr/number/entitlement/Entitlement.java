package dk.cpr.number.entitlement;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;

/** Whether an authority may ask for an act. */
public final class Entitlement {
  /** The register itself, acting by its own rules. */
  public static final String REGISTER = "0099";

  private Entitlement() {}

  /**
   * The authority, if it is of a kind that may.
   *
   * @param code member {@code authority} of the body: four digits
   * @throws ProblemException authority-not-entitled
   */
  public static AuthorityCode of(Act act, String code) {
    AuthorityCode authority = new AuthorityCode(code);
    if (act.entitled().stream().noneMatch(kind -> kind.has(authority))) {
      throw new ProblemException(ProblemType.AUTHORITY_NOT_ENTITLED)
          .at("/authority", "not-entitled", "another kind of authority asks for this");
    }
    return authority;
  }
}
