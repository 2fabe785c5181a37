package dk.cpr.person.correction;

import dk.cpr.fact.correction.CorrectionAct;
import dk.cpr.fact.correction.NewCorrection;
import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.event.RegisteredEvents;
import dk.cpr.person.event.RegisteredEvents.Registered;
import dk.cpr.person.undertaking.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The correction that undoes an event: what it opened is annulled, the event itself too, and what
 * it ended or annulled is known again as it stood.
 */
@ApplicationScoped
class EventUndo {
  private final RegisteredEvents events;
  private final FactStore store;
  private final Plans plans;

  EventUndo(RegisteredEvents events, FactStore store, Plans plans) {
    this.events = events;
    this.store = store;
    this.plans = plans;
  }

  /**
   * As a correction.
   *
   * @throws ProblemException not-found; kept-elsewhere for an event that other services took part
   *     in, which has an undo of its own or none
   */
  NewCorrection wish(UUID id, NewUndo undo) {
    Registered event =
        events.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    if (plans.takesPartIn(event.kind())) {
      throw new ProblemException(ProblemType.KEPT_ELSEWHERE)
          .at("", "kept-elsewhere", "an event that no other service took part in");
    }
    List<NewCorrection.Item> items = new ArrayList<>();
    event.opened().forEach(fact -> items.add(annul(fact)));
    items.addAll(again(event));
    return new NewCorrection(undo.reason(), undo.explanation(), undo.document(), items);
  }

  private List<NewCorrection.Item> again(Registered event) {
    Set<UUID> opened = event.opened().stream().map(StoredFact::id).collect(Collectors.toSet());
    List<StoredFact> left =
        store.registered(event.document(), event.at()).stream()
            .filter(fact -> !opened.contains(fact.id()))
            .sorted(Comparator.comparing(StoredFact::id))
            .toList();
    List<NewCorrection.Item> items = new ArrayList<>();
    for (StoredFact fact : left) {
      if (fact.content().kind() == FactKind.EVENT) {
        items.add(annul(fact));
      } else {
        before(fact, event).map(was -> asItWas(fact, was)).ifPresent(items::add);
      }
    }
    return items;
  }

  /** Which of those that ended this is what is left of. */
  private static Optional<StoredFact> before(StoredFact fact, Registered event) {
    return event.ended().stream()
        .filter(was -> was.personId().equals(fact.personId()))
        .filter(was -> was.kind().equals(fact.kind()) && was.slot().equals(fact.slot()))
        .filter(was -> isSame(was.content().effect().from(), fact.content().effect().from()))
        .findFirst();
  }

  private static boolean isSame(@Nullable SourceTime one, @Nullable SourceTime other) {
    return Objects.equals(one, other);
  }

  private static NewCorrection.Item annul(StoredFact fact) {
    return new NewCorrection.Item(fact.id(), fact.kind(), CorrectionAct.ANNUL, null, null);
  }

  private static NewCorrection.Item asItWas(StoredFact fact, StoredFact was) {
    if (fact.standing() != Standing.VALID) {
      return new NewCorrection.Item(fact.id(), fact.kind(), CorrectionAct.RESTORE, null, null);
    }
    EffectPeriod effect = was.content().effect();
    @Nullable SourceTime from = effect.from();
    @Nullable SourceTime to = effect.to();
    return new NewCorrection.Item(
        fact.id(),
        fact.kind(),
        CorrectionAct.CORRECT,
        was.value(),
        new NewCorrection.Effect(
            from == null ? null : from.text(),
            from != null && from.uncertain(),
            to == null ? null : to.text(),
            to != null && to.uncertain()));
  }
}
