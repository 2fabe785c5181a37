package dk.cpr.person.undertaking;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.person.event.EventDesk;
import dk.cpr.person.event.EventView;
import dk.cpr.person.event.Refusal;
import dk.cpr.person.event.Sender;
import dk.cpr.person.named.ToldNumbers;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import dk.cpr.person.saga.Saga;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a reporter is told of an undertaking, built anew each time from what may be told now. */
@ApplicationScoped
class UndertakingAnswers {
  private static final Logger LOG = Logger.getLogger(UndertakingAnswers.class);
  private final EventDesk desk;
  private final ToldNumbers numbers;
  private final ReportReceipts receipts;
  private final UndertakingTable table;
  private final Plans plans;

  UndertakingAnswers(
      EventDesk desk,
      ToldNumbers numbers,
      ReportReceipts receipts,
      UndertakingTable table,
      Plans plans) {
    this.desk = desk;
    this.numbers = numbers;
    this.receipts = receipts;
    this.table = table;
    this.plans = plans;
  }

  UndertakingView answer(Undertaking undertaking, Sender to) {
    UndertakingView view = UndertakingView.of(undertaking);
    Recipient recipient = new Recipient(to.organisation(), to.user(), to.client());
    Reason why = Reason.lifeEvent(undertaking.id().toString());
    if (undertaking.status() != Saga.Status.DONE) {
      receipts.existence(recipient, why, List.of(undertaking.person()));
      return view;
    }
    Plan<?> plan = plans.of(undertaking.kind());
    @Nullable EventView event =
        desk.view(undertaking.id(), elsewhere(undertaking, plan), to).orElse(null);
    return plan.givesNumber()
        ? view.with(numbers.tell(undertaking.person(), recipient, why).orElse(null), event)
        : view.with(null, event);
  }

  /** The problem of one that was refused. */
  ProblemException refusal(Undertaking undertaking, Sender to) {
    if (undertaking.objection() != null) {
      return desk.refusal(
          new Refusal(undertaking.kind(), undertaking.objection(), List.of(undertaking.person())),
          to);
    }
    return new ProblemException(
        type(undertaking.refusal()), "The report was refused; what it had done is undone.");
  }

  /** The type with a slug. */
  static ProblemType type(@Nullable String slug) {
    return Arrays.stream(ProblemType.values())
        .filter(known -> known.slug().equals(slug))
        .findFirst()
        .orElse(ProblemType.CONTRADICTS_KNOWN_FACT);
  }

  private <R> List<EventView.Person> elsewhere(Undertaking undertaking, Plan<R> plan) {
    try {
      R report = table.read(undertaking.report(), plan.reportType());
      return plan.elsewhere(new Deed<>(undertaking.id(), report));
    } catch (RemoteProblem | ProcessingException e) {
      LOG.warnf("event %s: answered without the rest: %s", undertaking.id(), e.getMessage());
      return List.of();
    }
  }
}
