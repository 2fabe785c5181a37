package dk.cpr.disclosure.history;

import dk.cpr.disclosure.lookup.AccessDecision;
import dk.cpr.disclosure.lookup.Asker;
import dk.cpr.disclosure.lookup.Guarded;
import dk.cpr.disclosure.lookup.LookupAnswer.LookedUpBy;
import dk.cpr.disclosure.lookup.LookupAnswer.Marks;
import dk.cpr.disclosure.lookup.Permission;
import dk.cpr.disclosure.lookup.Question;
import dk.cpr.disclosure.lookup.Shield;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.receipt.Disclosure;
import dk.cpr.disclosure.receipt.Grounds;
import dk.cpr.disclosure.receipt.ReceiptBook;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Right, one reading statement, decision, receipt: as for a look-up, along registration time. */
@ApplicationScoped
class Histories {
  private final Permission permission;
  private final PastReader reader;
  private final ReceiptBook receipts;

  Histories(Permission permission, PastReader reader, ReceiptBook receipts) {
    this.permission = permission;
    this.reader = reader;
    this.receipts = receipts;
  }

  /**
   * What was asked.
   *
   * @param subject whom it is about
   * @param fields without repetition
   */
  record Wish(
      Permission.Request request,
      Question.Subject subject,
      List<FieldPath> fields,
      @Nullable CaseReference caseReference) {}

  /**
   * Tells what may be told and receipts it.
   *
   * @throws ProblemException no-right, field-not-permitted, person-not-found, try-again
   */
  Told tell(Wish wish, Scope.Window window) {
    Right remembered = permission.of(wish.request());
    Scope scope = scope(wish, remembered, window);
    Asker asker = wish.request().asker();
    Optional<Past> past = reader.read(scope, asker).filter(Past::rightHolds);
    if (past.isPresent()) {
      return disclose(wish, scope, past.get());
    }
    Scope again = scope(wish, permission.afresh(wish.request()), window);
    Past fresh = reader.read(again, asker).orElseThrow(() -> Permission.unknown(again.right()));
    if (!fresh.rightHolds()) {
      throw new ProblemException(ProblemType.NO_RIGHT);
    }
    return disclose(wish, again, fresh);
  }

  private static Told.Fact told(Guarded<PastFact> guarded, AccessDecision decision) {
    PastFact past = decision.open(guarded);
    return new Told.Fact(
        guarded.kind(), decision.withholds(FactKind.RESIDENCE) ? past.withoutRegistrar() : past);
  }

  private static Scope scope(Wish wish, Right right, Scope.Window window) {
    if (!right.mayTravelInTime()) {
      throw new ProblemException(ProblemType.NO_RIGHT, "The right gives current data only");
    }
    return new Scope(wish.subject(), wish.fields(), right, window);
  }

  private Told disclose(Wish wish, Scope scope, Past past) {
    if (!past.covered()) {
      throw Permission.uncovered();
    }
    Right right = scope.right();
    AccessDecision decision = new AccessDecision(right, past.shield(), past.guardian());
    List<FieldPath> withheld = decision.withheld(scope.fields());
    List<Told.Fact> facts =
        past.facts().stream()
            .map(guarded -> told(guarded, decision))
            .sorted(Comparator.comparing(fact -> fact.past().effect().start()))
            .toList();
    Asker asker = wish.request().asker();
    Disclosure receipt =
        Disclosure.of(
            asker.occasion(),
            asker.recipient(),
            new Grounds(right.purpose(), right.legalBasis(), wish.caseReference()),
            new Disclosure.Content(past.person(), decision.given(scope.fields())));
    receipts.commit(receipt);
    return new Told(
        past.person(),
        LookedUpBy.of(scope.subject(), past.state()),
        facts,
        new Marks(past.shield() == Shield.NAME_AND_ADDRESS),
        withheld,
        receipt.id());
  }
}
