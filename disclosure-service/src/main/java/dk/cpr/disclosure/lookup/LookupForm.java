package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.copies.Horizon;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.AsOf;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a request says, as far as no right is needed to judge it. */
public final class LookupForm {
  private LookupForm() {}

  /**
   * Whom the request is about.
   *
   * @throws ProblemException invalid-input, not-a-personnummer, replacement-number
   */
  public static Whom subject(Lookup asked) {
    AskedNumber number = asked.number();
    PersonId person = asked.personId();
    if (number != null && person == null) {
      return new Whom.ByNumber(number.sound());
    }
    if (number == null && person != null) {
      return new Whom.ById(person);
    }
    throw new ProblemException(ProblemType.INVALID_INPUT)
        .at("", "one-of", "either number or personId");
  }

  /**
   * The fields, in the order of the request.
   *
   * @throws ProblemException invalid-input, naming each path that is unknown
   */
  public static List<FieldPath> fields(Lookup asked) {
    List<FieldPath> fields = new ArrayList<>(asked.fields().size());
    for (String text : asked.fields()) {
      FieldPath.of(text).filter(LookupForm::isOfPerson).ifPresent(fields::add);
    }
    if (fields.size() < asked.fields().size()) {
      throw unknownPaths(asked.fields());
    }
    return fields;
  }

  private static boolean isOfPerson(FieldPath path) {
    return !path.isOfAskedNumber();
  }

  private static ProblemException unknownPaths(List<String> asked) {
    ProblemException problem = new ProblemException(ProblemType.INVALID_INPUT);
    for (int i = 0; i < asked.size(); i++) {
      if (FieldPath.of(asked.get(i)).filter(LookupForm::isOfPerson).isEmpty()) {
        problem.at("/fields/" + i, "unknown-field-path", "a path of the catalogue of persons");
      }
    }
    return problem;
  }

  /**
   * Refuses times that a right does not reach.
   *
   * @throws ProblemException no-right: a private recipient gets current data only
   */
  static void requireNow(Lookup asked, Right right) {
    boolean travels = asked.validAt() != null || asked.knownAt() != null;
    if (travels && !right.mayTravelInTime()) {
      throw new ProblemException(ProblemType.NO_RIGHT, "The right gives current data only")
          .at(asked.validAt() == null ? "/knownAt" : "/validAt", "current-only", "leave it out");
    }
  }

  /**
   * The point in time that is asked about, empty for now. What is known at a time that not
   * everything is known of yet is answered as of the latest of which it is.
   *
   * @throws ProblemException try-again
   */
  static Optional<AsOf> asOf(Lookup asked, Horizon horizon) {
    Moment validAt = asked.validAt();
    Moment knownAt = asked.knownAt();
    if (validAt == null && knownAt == null) {
      return Optional.empty();
    }
    Instant now = Instant.now();
    return Optional.of(
        new AsOf(
            validAt == null ? now : validAt.instant(),
            knownAt == null ? now : earlier(knownAt.instant(), horizon.complete())));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
