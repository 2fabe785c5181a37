package dk.cpr.protection.access;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Which service of the suite calls: a door that serves one arrow is shut to the others. */
@ApplicationScoped
public class SuiteClient {
  private static final String PERSON_SERVICE = "person-service";
  private final Caller caller;

  SuiteClient(Caller caller) {
    this.caller = caller;
  }

  /**
   * Lets only person-service pass, which drives births, immigrations and merges.
   *
   * @throws ProblemException not-allowed
   */
  public void requirePersonService() {
    if (!caller.user().equals(PERSON_SERVICE)) {
      throw new ProblemException(ProblemType.NOT_ALLOWED);
    }
  }

  /** The organisation of the suite. */
  public String organisation() {
    return caller.organisation();
  }

  /** The client. */
  public String user() {
    return caller.user();
  }
}
