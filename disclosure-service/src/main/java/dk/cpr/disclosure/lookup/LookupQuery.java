package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.access.AccessDecision;
import dk.cpr.disclosure.access.Answering;
import dk.cpr.disclosure.access.Granted;
import dk.cpr.disclosure.access.PersonHead;
import dk.cpr.disclosure.access.Query;
import dk.cpr.disclosure.access.Reading;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Told;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.lookup.LookupAnswer.LookedUpBy;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.time.AsOf;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * A look-up of one person.
 *
 * @param fields without repetition
 * @param asOf empty for what holds and is known now
 * @param asked what the right has to be held against
 */
record LookupQuery(
    Request request,
    List<FieldPath> fields,
    Whom whom,
    Optional<AsOf> asOf,
    LookupReader reader,
    Lookup asked)
    implements Query<LookedUp, LookupAnswer> {
  static LookupQuery of(Request request, Whom whom, Lookup asked, LookupReader reader) {
    return new LookupQuery(
        request,
        FieldPath.distinct(request.named()),
        whom,
        LookupForm.asOf(asked, reader.horizon()),
        reader,
        asked);
  }

  @Override
  public void require(Right right) {
    LookupForm.requireNow(asked, right);
  }

  @Override
  public Future<Reading<LookedUp>> read(Right right) {
    return reader.read(this, right);
  }

  @Override
  public Told told(PersonHead head, LookedUp content, AccessDecision decision) {
    return new Told(
        AccessDecision.given(fields, content.others().untold(decision.withheld(fields))),
        content.others().relatives());
  }

  @Override
  public LookupAnswer answer(Answering<LookedUp> of) {
    Granted<LookedUp> one = of.only();
    return new LookupAnswer(
        one.head().person(),
        LookedUpBy.of(whom, one.head().state()),
        asked.knownAt() == null ? null : asOf.map(AsOf::knownAt).orElse(null),
        new AnswerWriter(fields, of.right(), one.decision()).facts(one.content()),
        one.head().marks(),
        one.content().others().with(one.decision().withheld(fields), fields),
        one.receipt());
  }
}
