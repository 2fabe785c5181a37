package dk.cpr.person.naming;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Optional;

/** A first name for one who has none, or another for one who has. */
record Name(EventKind kind, SourceTime effect, PersonId person, FactContent name)
    implements LifeEvent {

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    if (kind == EventKind.NAMING) {
      return scene.of(person, FactKind.NAME).stream()
          .findFirst()
          .map(known -> Objection.by(known, "named-already", "a person without a name"));
    }
    Optional<Known> held = scene.one(person, FactKind.NAME, effect.instant());
    return held.isEmpty()
        ? Optional.of(Objection.lack("not-named", "a person who has a name"))
        : held.filter(known -> known.content().value().equals(name.value()))
            .map(known -> Objection.by(known, "known-already", "another name"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    drafts.succeed(person, name);
  }
}
