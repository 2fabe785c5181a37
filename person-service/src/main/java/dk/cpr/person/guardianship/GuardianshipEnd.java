package dk.cpr.person.guardianship;

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

/** A guardianship ends, now or on a day that is decided. */
record GuardianshipEnd(SourceTime effect, PersonId person) implements LifeEvent {
  @Override
  public EventKind kind() {
    return EventKind.GUARDIANSHIP_END;
  }

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Reach reach() {
    return Reach.FAMILY;
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return scene.one(person, FactKind.GUARDIANSHIP, effect.instant()).isPresent()
        ? Optional.empty()
        : Optional.of(Objection.lack("no-guardianship", "a guardianship that is known"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    Guardianship.touchFormer(scene, drafts, person, effect);
    scene.one(person, FactKind.GUARDIANSHIP, effect.instant()).ifPresent(drafts::end);
  }
}
