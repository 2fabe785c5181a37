package dk.cpr.person.undertaking;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.RefusedEvent;
import dk.cpr.person.saga.SagaCourse;
import dk.cpr.person.saga.SagaTable;
import dk.cpr.person.undertaking.PlanStep.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Follows the plan of an undertaking, forward and back. */
@ApplicationScoped
class UndertakingSaga implements SagaCourse<Undertaking> {
  private static final int TRY_AGAIN = 503;

  private final UndertakingTable table;
  private final Plans plans;
  private final Registering registering;

  UndertakingSaga(UndertakingTable table, Plans plans, Registering registering) {
    this.table = table;
    this.plans = plans;
    this.registering = registering;
  }

  @Override
  public SagaTable<Undertaking> table() {
    return table.sagas();
  }

  @Override
  public Optional<Undertaking> forward(Undertaking undertaking) {
    return forward(undertaking, plans.of(undertaking.kind()));
  }

  @Override
  public Optional<Undertaking> back(Undertaking undertaking) {
    return back(undertaking, plans.of(undertaking.kind()));
  }

  @Override
  public Optional<Undertaking> refused(Undertaking undertaking, RemoteProblem refusal) {
    return Objection.of(refusal)
        .map(objection -> table.refuse(undertaking, objection))
        .orElseGet(() -> SagaCourse.super.refused(undertaking, refusal));
  }

  /** The name of a plan's first step. */
  static <R> String first(Plan<R> plan) {
    return name(plan.steps(), 0);
  }

  private <R> Optional<Undertaking> forward(Undertaking undertaking, Plan<R> plan) {
    Deed<R> deed = deed(undertaking, plan);
    List<PlanStep<R>> steps = plan.steps();
    int next = index(steps, undertaking.stepName());
    if (next == steps.size()) {
      return register(undertaking, plan.event(deed.report()));
    }
    return steps.get(next).forward().apply(deed) == Taken.DONE
        ? table().goOn(undertaking, name(steps, next + 1))
        : table().pause(undertaking, "it is not confirmed yet");
  }

  private Optional<Undertaking> register(Undertaking undertaking, LifeEvent event) {
    try {
      return registering.register(undertaking, event);
    } catch (RefusedEvent refused) {
      return table.refuse(undertaking, refused.objection());
    } catch (ProblemException e) {
      return e.type().status() == TRY_AGAIN
          ? table().pause(undertaking, e.type().slug())
          : table().fault(undertaking, e.type().slug());
    }
  }

  private <R> Optional<Undertaking> back(Undertaking undertaking, Plan<R> plan) {
    Deed<R> deed = deed(undertaking, plan);
    List<PlanStep<R>> steps = plan.steps();
    for (int i = index(steps, undertaking.stepName()) - 1; i >= 0; i--) {
      if (steps.get(i).back().apply(deed) == Taken.NOT_YET) {
        return table().pause(undertaking, "what takes it back is not confirmed yet");
      }
    }
    return table().undone(undertaking);
  }

  private <R> Deed<R> deed(Undertaking undertaking, Plan<R> plan) {
    return new Deed<>(undertaking.id(), table.read(undertaking.report(), plan.reportType()));
  }

  private static <R> int index(List<PlanStep<R>> steps, String name) {
    int index = 0;
    while (!name(steps, index).equals(name)) {
      index++;
    }
    return index;
  }

  private static <R> String name(List<PlanStep<R>> steps, int index) {
    return index == steps.size() ? Undertaking.FACTS : steps.get(index).name();
  }
}
