package dk.cpr.person.citizenship;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A citizenship that was not held before; the register keeps one at a time. */
record Citizenship(SourceTime effect, PersonId person, String country) implements LifeEvent {
  @Override
  public EventKind kind() {
    return EventKind.CITIZENSHIP;
  }

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return scene
        .one(person, FactKind.CITIZENSHIP, effect.instant())
        .filter(known -> known.value("country").equals(country))
        .map(known -> Objection.by(known, "known-already", "another country"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    drafts.succeed(
        person,
        FactContent.valid(
            FactKind.CITIZENSHIP, Map.of("country", country), EffectPeriod.since(effect)));
  }
}
