package dk.cpr.disclosure.numbers;

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
import dk.cpr.disclosure.frame.PersonFacts;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.receipt.Occasion;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.number.Personnummer;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Up to a thousand numbers that are asked about. */
record NumbersAsked(
    Request request,
    List<Personnummer> numbers,
    Set<Ask> asked,
    FrameReader reader,
    QuestionMeter meter)
    implements Query<PersonFacts<AskedAbout>, NumberAnswers> {
  @Override
  public boolean isOfOne() {
    return false;
  }

  @Override
  public boolean isHeavy() {
    return true;
  }

  @Override
  public Occasion occasion() {
    return Occasion.QUESTION;
  }

  @Override
  public Future<Reading<PersonFacts<AskedAbout>>> read(Right right) {
    FrameShape shape = FrameShape.several(FactWindow.NONE, right, List.of()).goneBy();
    List<Whom.ByNumber> whom = numbers.stream().map(Whom.ByNumber::new).toList();
    return reader.read(
        new FrameReader.Question(shape, right, request.requester(), Whom.several(whom)),
        NumbersAsked::about);
  }

  private static AskedAbout about(Row row) {
    @Nullable String goneBy = row.getString("gone_by");
    return new AskedAbout(row.getString("state"), goneBy == null ? null : Personnummer.of(goneBy));
  }

  @Override
  public Told told(PersonHead head, PersonFacts<AskedAbout> content, AccessDecision decision) {
    return Told.of(asked.stream().map(ask -> ask.path().toString()).toList());
  }

  @Override
  public List<FieldPath> fields() {
    return asked.stream().map(Ask::path).toList();
  }

  @Override
  public NumberAnswers answer(Answering<PersonFacts<AskedAbout>> of) {
    boolean everybody = of.right().coverage() == Coverage.ALL;
    Map<Long, AskedAbout> known = new HashMap<>();
    for (Granted<PersonFacts<AskedAbout>> one : of.granted()) {
      known.put(one.place(), one.content().number());
    }
    meter.count(known.size(), numbers.size() - known.size(), everybody);
    return new NumberAnswers(
        IntStream.range(0, numbers.size())
            .mapToObj(
                index -> {
                  @Nullable AskedAbout about = known.get(index + 1L);
                  return about == null
                      ? AskedAbout.nobody(index, asked, everybody)
                      : about.answer(index, asked);
                })
            .toList(),
        of.receipt());
  }
}
