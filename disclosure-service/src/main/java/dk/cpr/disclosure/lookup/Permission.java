package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.right.Coverage;
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

  /**
   * What is asked under which purpose.
   *
   * @param named the fields as the request lists them, for pointing at those refused
   * @param list JSON pointer of that list
   */
  public record Request(Asker asker, String purpose, List<FieldPath> named, String list) {
    Request(Asker asker, String purpose, List<FieldPath> named) {
      this(asker, purpose, named, "/fields");
    }

    private Rights.Key key() {
      return new Rights.Key(asker.holder(), purpose);
    }
  }

  /**
   * The right, possibly from memory: whoever reads under it checks it again as it reads.
   *
   * @throws ProblemException no-right, field-not-permitted naming each field
   */
  public Right of(Request request) {
    if (request.asker().isCitizen()) {
      return insight(request);
    }
    Right right = rights.remembered(request.key());
    return right.refused(request.named()).isEmpty() ? right : afresh(request);
  }

  /** The right from memory, if it is there and suffices; nothing is waited for. */
  Optional<Right> inMemory(Request request) {
    Optional<Right> right =
        request.asker().isCitizen()
            ? Optional.of(Insight.RIGHT).filter(own -> request.purpose().equals(own.purpose()))
            : rights.inMemory(request.key());
    return right.filter(known -> known.refused(request.named()).isEmpty());
  }

  /**
   * The right as it stands now.
   *
   * @throws ProblemException no-right, field-not-permitted naming each field
   */
  public Right afresh(Request request) {
    return request.asker().isCitizen()
        ? insight(request)
        : sufficient(rights.fresh(request.key()), request);
  }

  private static Right insight(Request request) {
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

  /** Nobody is there; a citizen is not told whether a number that is not theirs exists. */
  public static ProblemException unknown(Right right) {
    return right.coverage() == Coverage.SELF
        ? uncovered()
        : new ProblemException(ProblemType.PERSON_NOT_FOUND);
  }

  /** The person is there, but not for this right. */
  public static ProblemException uncovered() {
    return new ProblemException(ProblemType.NO_RIGHT, "The right does not cover this person");
  }
}
