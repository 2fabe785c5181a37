package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.lookup.Found.Check;
import dk.cpr.disclosure.lookup.LookupAnswer.LookedUpBy;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.receipt.Disclosure;
import dk.cpr.disclosure.receipt.Grounds;
import dk.cpr.disclosure.receipt.ReceiptBook;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The main job: right, one reading statement, decision, receipt, answer. */
@ApplicationScoped
class Lookups {
  private final Permission permission;
  private final LookupReader reader;
  private final PictureReader pictures;
  private final ReceiptBook receipts;

  @Inject @VirtualThreads ExecutorService threads;

  Lookups(
      Permission permission, LookupReader reader, PictureReader pictures, ReceiptBook receipts) {
    this.permission = permission;
    this.reader = reader;
    this.pictures = pictures;
    this.receipts = receipts;
  }

  /**
   * Answers a request; see {@link LookupResource} for what it may be refused for. The commonest
   * ones wait for nothing and never leave the thread that took them.
   */
  Future<LookupAnswer> answer(Lookup asked, Asker asker) {
    Question.Subject subject = LookupForm.subject(asked);
    List<FieldPath> named = LookupForm.fields(asked);
    @Nullable CaseReference caseReference = asker.caseOf(asked.caseReference());
    Asked request =
        new Asked(
            subject, new Permission.Request(asker, asked.purpose(), named), caseReference, asked);
    Optional<Right> right = permission.inMemory(request.permission());
    if (right.isEmpty()) {
      return onThread(() -> answer(request));
    }
    Question question = request.under(right.get());
    return pictures
        .read(question, asker)
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture(found)
                    : reader.readLater(question, asker))
        .compose(
            found ->
                found.filter(held -> held.right() == Check.HOLDS).isPresent()
                    ? disclose(question, found.get(), asker, caseReference)
                    : onThread(() -> answer(request)));
  }

  private Future<LookupAnswer> onThread(Supplier<LookupAnswer> answer) {
    return Future.fromCompletionStage(
        Uni.createFrom().item(answer).runSubscriptionOn(threads).subscribeAsCompletionStage());
  }

  /** What a request says once its form is judged. */
  private record Asked(
      Question.Subject subject,
      Permission.Request permission,
      @Nullable CaseReference caseReference,
      Lookup asked) {
    Question under(Right right) {
      List<FieldPath> fields = FieldPath.distinct(permission.named());
      return new Question(subject, fields, right, LookupForm.asOf(asked, right));
    }
  }

  private LookupAnswer answer(Asked asked) {
    Question question = asked.under(permission.of(asked.permission()));
    return answer(question, asked.permission(), asked.caseReference());
  }

  /** Answers a question that has been judged; the right is checked again as it is read. */
  LookupAnswer answer(
      Question question, Permission.Request request, @Nullable CaseReference caseReference) {
    Optional<Found> found = reader.read(question, request.asker());
    if (found.isPresent() && found.get().right() == Check.HOLDS) {
      return written(question, found.get(), request.asker(), caseReference);
    }
    Question again = question.under(permission.afresh(request));
    Found held =
        reader.read(again, request.asker()).orElseThrow(() -> Permission.unknown(again.right()));
    if (held.right() == Check.FAILS) {
      throw new ProblemException(ProblemType.NO_RIGHT);
    }
    return written(again, held, request.asker(), caseReference);
  }

  private LookupAnswer written(
      Question question, Found found, Asker asker, @Nullable CaseReference caseReference) {
    Prepared prepared = prepare(question, found, asker, caseReference);
    receipts.commit(prepared.receipt());
    return prepared.answer();
  }

  private Future<LookupAnswer> disclose(
      Question question, Found found, Asker asker, @Nullable CaseReference caseReference) {
    Prepared prepared = prepare(question, found, asker, caseReference);
    return receipts.commitLater(prepared.receipt()).map(committed -> prepared.answer());
  }

  /** An answer that may leave when its receipt is committed. */
  private record Prepared(LookupAnswer answer, Disclosure receipt) {}

  private static Prepared prepare(
      Question question, Found found, Asker asker, @Nullable CaseReference caseReference) {
    if (found.coverage() == Check.FAILS) {
      throw Permission.uncovered();
    }
    Right right = question.right();
    AccessDecision decision = new AccessDecision(right, found.shield(), found.guardian());
    List<FieldPath> withheld = decision.withheld(question.fields());
    Disclosure receipt =
        Disclosure.of(
            asker.occasion(),
            asker.recipient(),
            new Grounds(right.purpose(), right.legalBasis(), caseReference),
            new Disclosure.Content(found.person(), decision.given(question.fields())));
    LookupAnswer answer =
        new LookupAnswer(
            found.person(),
            LookedUpBy.of(question.subject(), found.state()),
            new AnswerWriter(question, decision).facts(found),
            new LookupAnswer.Marks(found.shield() == Shield.NAME_AND_ADDRESS),
            withheld,
            receipt.id());
    return new Prepared(answer, receipt);
  }
}
