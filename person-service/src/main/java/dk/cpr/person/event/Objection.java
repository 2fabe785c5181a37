package dk.cpr.person.event;

import dk.cpr.kit.fact.StoredFact;
import dk.cpr.kit.problem.KnownFact;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows against an event.
 *
 * @param pointer JSON pointer to what it stands against
 * @param code slug
 * @param message what would be expected; never a value
 * @param fact the fact that is contradicted; null where it is the lack of one
 */
public record Objection(String pointer, String code, String message, @Nullable StoredFact fact) {
  /** Against the whole report, by a fact. */
  public static Objection by(Known known, String code, String message) {
    return new Objection("", code, message, known.fact());
  }

  /** Against the whole report, for the lack of a fact. */
  public static Objection lack(String code, String message) {
    return new Objection("", code, message, null);
  }

  ProblemException problem() {
    ProblemException problem =
        new ProblemException(ProblemType.CONTRADICTS_KNOWN_FACT).at(pointer, code, message);
    return fact == null
        ? problem
        : problem.contradicting(
            new KnownFact(fact.id(), fact.kind(), fact.personId(), fact.knownFrom()));
  }
}
