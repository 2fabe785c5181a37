package dk.cpr.disclosure.history;

import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.copies.Horizon;
import dk.cpr.disclosure.lookup.Lookup;
import dk.cpr.disclosure.lookup.LookupForm;
import dk.cpr.disclosure.lookup.Moment;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request says, as far as no right is needed to judge it. */
final class HistoryForm {
  private HistoryForm() {}

  /**
   * Who asks for what.
   *
   * @throws ProblemException invalid-input
   */
  static Request request(Lookup asked, Requester requester) {
    List<FieldPath> named = LookupForm.fields(asked);
    ProblemException problem = new ProblemException(ProblemType.INVALID_INPUT);
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).isOfNumber()) {
        problem.at("/fields/" + i, "not-a-fact", "a path of a fact; numbers have no history here");
      }
    }
    if (!problem.problem().errors().isEmpty()) {
      throw problem;
    }
    return new Request(
        requester, asked.purpose(), named, "/fields", requester.caseOf(asked.caseReference()));
  }

  /**
   * An instant that was named, and now where none was or it is still to come; but not later than
   * everything is known of: whoever asks again as of the instant that is told gets the same.
   */
  static Instant past(@Nullable Moment named, Horizon horizon) {
    Instant complete = horizon.complete();
    return named == null || named.instant().isAfter(complete) ? complete : named.instant();
  }
}
