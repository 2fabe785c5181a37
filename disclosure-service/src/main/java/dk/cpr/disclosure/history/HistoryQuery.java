package dk.cpr.disclosure.history;

import dk.cpr.disclosure.access.AccessDecision;
import dk.cpr.disclosure.access.Answering;
import dk.cpr.disclosure.access.Granted;
import dk.cpr.disclosure.access.PersonHead;
import dk.cpr.disclosure.access.Query;
import dk.cpr.disclosure.access.Reading;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Told;
import dk.cpr.disclosure.frame.FactWindow;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.disclosure.frame.FrameShape;
import dk.cpr.disclosure.frame.MaskedOthers;
import dk.cpr.disclosure.frame.PersonFacts;
import dk.cpr.disclosure.frame.ReadFact;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.lookup.LookupAnswer.LookedUpBy;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question along registration time, of one person.
 *
 * @param form makes the answer of what may leave
 */
record HistoryQuery<A>(
    Request request,
    Whom whom,
    Stretch stretch,
    FrameReader reader,
    Function<PersonHistory, A> form)
    implements Query<PersonFacts<Boolean>, A> {

  /**
   * A stretch of registration time.
   *
   * @param after facts registered or closed after this; null for all that was ever registered
   * @param until and by this
   * @param validAt only facts that hold at this time; null for all
   */
  record Stretch(@Nullable Instant after, Instant until, @Nullable Instant validAt) {}

  @Override
  public boolean isHeavy() {
    return true;
  }

  @Override
  public void require(Right right) {
    if (!right.mayTravelInTime()) {
      throw new ProblemException(ProblemType.NO_RIGHT, "The right gives current data only");
    }
  }

  @Override
  public Future<Reading<PersonFacts<Boolean>>> read(Right right) {
    FactWindow window = stretch.after() == null ? FactWindow.EVER : FactWindow.BETWEEN;
    Map<String, @Nullable Object> values = new HashMap<>(Whom.one(whom));
    values.put("knownAfter", stretch.after());
    values.put("knownAt", stretch.until());
    values.put("validAt", stretch.until());
    values.put("during", stretch.validAt());
    return reader.read(
        new FrameReader.Question(
            FrameShape.of(whom, window, right, fields()), right, request.requester(), values),
        row -> true);
  }

  @Override
  public Told told(PersonHead head, PersonFacts<Boolean> content, AccessDecision decision) {
    List<FieldPath> fields = fields();
    MaskedOthers others = MaskedOthers.of(content.facts(), fields);
    return new Told(
        AccessDecision.given(fields, others.untold(decision.withheld(fields))), others.relatives());
  }

  @Override
  public A answer(Answering<PersonFacts<Boolean>> of) {
    Granted<PersonFacts<Boolean>> one = of.only();
    List<FieldPath> fields = fields();
    List<ReadFact> read = one.content().facts();
    return form.apply(
        new PersonHistory(
            one.head().person(),
            LookedUpBy.of(whom, one.head().state()),
            read.stream()
                .map(
                    fact ->
                        new PersonHistory.Fact(
                            fact.kind(), PastFact.of(one.decision().open(fact.fact()))))
                .sorted(Comparator.comparing(fact -> fact.past().effect().start()))
                .toList(),
            one.head().marks(),
            MaskedOthers.of(read, fields).with(one.decision().withheld(fields), fields),
            one.receipt()));
  }
}
