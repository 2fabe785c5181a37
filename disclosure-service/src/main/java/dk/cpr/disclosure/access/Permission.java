package dk.cpr.disclosure.access;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Insight;
import dk.cpr.disclosure.right.Right;
import dk.cpr.disclosure.right.Rights;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds the right that something is asked under. */
@ApplicationScoped
public class Permission {
  private final Rights rights;

  Permission(Rights rights) {
    this.rights = rights;
  }

  /** The right from memory, if it is there and suffices; nothing is waited for. */
  Optional<Right> inMemory(Request request) {
    Optional<Right> right =
        request.requester().isCitizen()
            ? Optional.of(Insight.RIGHT).filter(own -> request.purpose().equals(own.purpose()))
            : rights.inMemory(request.key());
    return right.filter(known -> known.refused(request.named()).isEmpty());
  }

  /**
   * The right as it stands now; waits for the database.
   *
   * @throws ProblemException no-right, field-not-permitted naming each field
   */
  public Right afresh(Request request) {
    if (!request.requester().isCitizen()) {
      return sufficient(rights.fresh(request.key()), request);
    }
    if (!request.purpose().equals(Insight.PURPOSE)) {
      throw new ProblemException(ProblemType.NO_RIGHT);
    }
    return sufficient(Insight.RIGHT, request);
  }

  private static Right sufficient(Right right, Request request) {
    List<FieldPath> refused = right.refused(request.named());
    if (refused.isEmpty()) {
      return right;
    }
    ProblemException problem = new ProblemException(ProblemType.FIELD_NOT_PERMITTED);
    for (int i = 0; i < request.named().size(); i++) {
      if (refused.contains(request.named().get(i))) {
        problem.at(
            request.list() + "/" + i, "not-permitted", request.named().get(i) + " is outside it");
      }
    }
    throw problem;
  }
}
