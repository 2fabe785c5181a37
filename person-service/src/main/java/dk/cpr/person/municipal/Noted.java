package dk.cpr.person.municipal;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A municipal fact that takes over from an earlier one in its slot. */
record Noted(EventKind kind, PersonId person, FactContent content) implements LifeEvent {
  @Override
  public SourceTime effect() {
    return Objects.requireNonNull(content.effect().from());
  }

  @Override
  public List<PersonId> named() {
    return List.of(person);
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return scene
        .inSlot(person, content.kind(), content.slot(), effect().instant())
        .filter(known -> known.content().value().equals(content.value()))
        .map(known -> Objection.by(known, "known-already", "something that is not known yet"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    drafts.succeed(person, content);
  }
}
