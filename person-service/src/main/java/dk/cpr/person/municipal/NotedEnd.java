package dk.cpr.person.municipal;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Optional;

/** A municipal fact ends. */
record NotedEnd(SourceTime effect, PersonId person, FactKind ending, String slot)
    implements LifeEvent {
  @Override
  public EventKind kind() {
    return EventKind.MUNICIPAL_FACT_END;
  }

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return scene.inSlot(person, ending, slot, effect.instant()).isPresent()
        ? Optional.empty()
        : Optional.of(Objection.lack("no-such-fact", "a fact that is known"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    scene.inSlot(person, ending, slot, effect.instant()).ifPresent(drafts::end);
  }
}
