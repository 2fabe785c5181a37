package dk.cpr.person.emigration;

import dk.cpr.kernel.code.PersonStatus;
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

/** Status 80 from the effect; who was missing is not any more (CPR-loven § 24). */
record Emigration(SourceTime effect, PersonId person) implements LifeEvent {
  @Override
  public EventKind kind() {
    return EventKind.EMIGRATION;
  }

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return scene.held(person, FactKind.PERSON_STATUS, effect.instant()).stream()
        .filter(status -> status.value("code").equals(PersonStatus.EMIGRATED.code()))
        .findFirst()
        .map(status -> Objection.by(status, "abroad-already", "a person who lives here"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    scene.held(person, FactKind.DISAPPEARANCE, effect.instant()).forEach(drafts::end);
    drafts.succeed(
        person,
        FactContent.valid(
            FactKind.PERSON_STATUS,
            Map.of("code", PersonStatus.EMIGRATED.code()),
            EffectPeriod.since(effect)));
  }
}
