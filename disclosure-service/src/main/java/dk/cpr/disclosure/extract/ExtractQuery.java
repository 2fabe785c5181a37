package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.access.AccessDecision;
import dk.cpr.disclosure.access.Answering;
import dk.cpr.disclosure.access.Found;
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
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.disclosure.receipt.Occasion;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of up to a thousand persons: read portion by portion, decided person by person, and
 * one answer.
 */
record ExtractQuery(
    Request request,
    ExtractOrder order,
    List<Whom> whom,
    RecordChoice choice,
    FrameReader reader,
    ExtractFiles files)
    implements Query<PersonFacts<Subject>, byte[]> {
  private static final int PORTION = 50;

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
    return Occasion.EXTRACT;
  }

  @Override
  public void require(Right right) {
    if (right.kind() != RecipientKind.AUTHORITY) {
      throw new ProblemException(ProblemType.NO_RIGHT, "Extracts are for authorities");
    }
    if (!choice.isWithin(right)) {
      throw choice.outside(right);
    }
  }

  @Override
  public boolean isWithin(Right right) {
    return right.kind() == RecipientKind.AUTHORITY && choice.isWithin(right);
  }

  @Override
  public Future<Reading<PersonFacts<Subject>>> read(Right right) {
    FrameShape shape = FrameShape.several(FactWindow.KNOWN_NOW, right, choice.shown());
    Future<Reading<PersonFacts<Subject>>> all =
        Future.succeededFuture(new Reading<>(true, List.of()));
    for (int from = 0; from < whom.size(); from += PORTION) {
      int start = from;
      List<Whom> portion = whom.subList(from, Math.min(from + PORTION, whom.size()));
      FrameReader.Question question =
          new FrameReader.Question(shape, right, request.requester(), Whom.several(portion));
      all =
          all.compose(
              before ->
                  reader
                      .read(question, Subject::of)
                      .map(portionRead -> joined(before, portionRead, start)));
    }
    return all;
  }

  /** Each number once, and none that is known by what others say only. */
  private static Reading<PersonFacts<Subject>> joined(
      Reading<PersonFacts<Subject>> before, Reading<PersonFacts<Subject>> more, int start) {
    List<Found<PersonFacts<Subject>>> found = new ArrayList<>(before.found());
    Set<String> numbers = new HashSet<>();
    before.found().forEach(one -> digits(one, numbers));
    for (Found<PersonFacts<Subject>> one : more.found()) {
      long place = start + one.place();
      @Nullable PersonFacts<Subject> content = one.content();
      if (content == null || content.number().isOnlyMentioned()) {
        found.add(Found.nobody(place));
      } else if (digits(one, numbers)) {
        found.add(new Found<>(place, one.head(), content));
      }
    }
    return new Reading<>(before.rightHolds() && more.rightHolds(), found);
  }

  private static boolean digits(Found<PersonFacts<Subject>> one, Set<String> numbers) {
    @Nullable PersonFacts<Subject> content = one.content();
    return content != null && numbers.add(content.number().number().digits());
  }

  @Override
  public List<FieldPath> fields() {
    return choice.fields();
  }

  @Override
  public Told told(PersonHead head, PersonFacts<Subject> content, AccessDecision decision) {
    List<FieldPath> shown = RecordChoice.fields(choice.given(decision, content.number()));
    MaskedOthers others = MaskedOthers.of(content.facts(), shown);
    return new Told(
        AccessDecision.given(shown, others.untold(decision.withheld(shown))), others.relatives());
  }

  @Override
  public byte[] answer(Answering<PersonFacts<Subject>> of) {
    return files.file(this, of);
  }

  /** Whoever was named at a place, from 1. */
  Whom at(int place) {
    return Objects.requireNonNull(whom.get(place - 1));
  }
}
