package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.lookup.Found.Check;
import dk.cpr.disclosure.lookup.LookupAnswer.LookedUpBy;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.receipt.Disclosure;
import dk.cpr.disclosure.receipt.Grounds;
import dk.cpr.disclosure.receipt.ReceiptBook;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.time.AsOf;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The main job: right, one reading statement, decision, receipt, answer. */
@ApplicationScoped
class Lookups {
  private static final String SERVICE = "disclosure-service";

  private final Permission permission;
  private final LookupReader reader;
  private final ReceiptBook receipts;

  Lookups(Permission permission, LookupReader reader, ReceiptBook receipts) {
    this.permission = permission;
    this.reader = reader;
    this.receipts = receipts;
  }

  /** Answers a request; see {@link LookupResource} for what it may be refused for. */
  LookupAnswer answer(Lookup asked, Asker asker) {
    Question.Subject subject = LookupForm.subject(asked);
    List<FieldPath> named = LookupForm.fields(asked);
    @Nullable CaseReference caseReference = asker.caseOf(asked.caseReference());
    Permission.Request request = new Permission.Request(asker, asked.purpose(), named);
    Right right = permission.of(request);
    Optional<AsOf> asOf = LookupForm.asOf(asked, right);
    List<FieldPath> fields = named.stream().distinct().toList();
    Question question = new Question(subject, fields, right, asOf);
    return answer(question, request, caseReference);
  }

  /** Answers a question that has been judged; the right is checked again as it is read. */
  LookupAnswer answer(
      Question question, Permission.Request request, @Nullable CaseReference caseReference) {
    Optional<Found> found = reader.read(question, request.asker());
    if (found.isPresent() && found.get().right() == Check.HOLDS) {
      return disclose(question, found.get(), request.asker(), caseReference);
    }
    Question again = question.under(permission.afresh(request));
    Found held = reader.read(again, request.asker()).orElseThrow(() -> unknown(again.right()));
    if (held.right() == Check.FAILS) {
      throw new ProblemException(ProblemType.NO_RIGHT);
    }
    return disclose(again, held, request.asker(), caseReference);
  }

  private LookupAnswer disclose(
      Question question, Found found, Asker asker, @Nullable CaseReference caseReference) {
    if (found.coverage() == Check.FAILS) {
      throw new ProblemException(ProblemType.NO_RIGHT, "The right does not cover this person");
    }
    Right right = question.right();
    AccessDecision decision = new AccessDecision(right, found.shield(), found.guardian());
    List<FieldPath> withheld = decision.withheld(question.fields());
    Disclosure receipt =
        Disclosure.of(
            asker.occasion(),
            asker.recipient(),
            new Grounds(right.purpose(), right.legalBasis(), caseReference),
            new Disclosure.Content(found.person(), given(question, withheld), SERVICE));
    LookupAnswer answer =
        new LookupAnswer(
            found.person(),
            lookedUpBy(question, found),
            new AnswerWriter(question, decision).facts(found),
            new LookupAnswer.Marks(found.shield() == Shield.NAME_AND_ADDRESS),
            withheld,
            receipt.id());
    receipts.commit(receipt);
    return answer;
  }

  private static List<String> given(Question question, List<FieldPath> withheld) {
    return question.fields().stream()
        .filter(path -> !withheld.contains(path))
        .map(FieldPath::toString)
        .toList();
  }

  private static LookedUpBy lookedUpBy(Question question, Found found) {
    return question.subject() instanceof Question.Subject.ByNumber
        ? new LookedUpBy(found.state(), null)
        : new LookedUpBy(null, found.state());
  }

  /** A citizen is not told whether a number that is not theirs exists. */
  private static ProblemException unknown(Right right) {
    return right.coverage() == Coverage.SELF
        ? new ProblemException(ProblemType.NO_RIGHT, "The right does not cover this person")
        : new ProblemException(ProblemType.PERSON_NOT_FOUND);
  }
}
